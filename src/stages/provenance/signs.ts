import { typographicHabits } from '../../data/provenance.ts';
import type { SignKind, SignRow } from '../../data/translationese.ts';
import type {
  Anchor,
  Article,
  ArticleId,
  ArticleView,
  Evidence,
  NameEntity,
  NameForm,
  SentenceView,
  Strength,
} from '../../model/index.ts';
import { signsInArticle } from '../../text/translationese.ts';
import { habitSpans } from '../../text/typography.ts';

/** Kinds of sign that come about independently of one another; within one, repetition saturates. */
export type Family = 'names' | 'wording' | 'grammar' | 'habit' | 'typography' | 'perspective' | 'source';

/** One sign of translation in one article. A row that matches five times is one sign. */
export interface Sign {
  readonly id: string;
  readonly family: Family;
  readonly strength: Strength;
  /** True where the sign nearly proves a translation by itself. */
  readonly exclusive: boolean;
  /** BCP 47 tags, likeliest first; empty where the sign names no language. */
  readonly from: readonly string[];
  readonly evidence: readonly Evidence[];
  /** True where the text says itself that it is a translation. */
  readonly certain?: boolean;
  /** The article of the run that it points to. */
  readonly of?: ArticleId;
}

const FAMILY: Readonly<Record<SignKind, Family>> = {
  calque: 'wording',
  'false-friend': 'wording',
  formula: 'wording',
  syntax: 'grammar',
  agreement: 'grammar',
  'reported-speech': 'grammar',
  habit: 'habit',
};

/** Occurrences of one sign that are shown. */
const SHOWN = 3;

/** Sentences that the author or translator wrote: page furniture says nothing about the text. */
export const runningSentences = (view: ArticleView): readonly SentenceView[] =>
  view.sentences.filter((sentence) => sentence.kind !== 'boilerplate');

/** Calques, false friends, formulae, slips of grammar and habits of wording, in order of first occurrence. */
export function wordingSigns(view: ArticleView): Sign[] {
  const { article } = view;
  const byRow = new Map<SignRow, Anchor[]>();
  for (const { row, span } of signsInArticle(view)) {
    byRow.set(row, [...(byRow.get(row) ?? []), { articleId: article.id, span }]);
  }
  return [...byRow].map(([row, anchors]) => ({
    id: row.id,
    family: FAMILY[row.kind],
    strength: row.strength,
    exclusive: row.exclusive,
    from: row.from,
    evidence: anchors.slice(0, SHOWN).map((anchor) => ({
      kind: 'translationese',
      row: row.id,
      surface: article.text.slice(anchor.span.start, anchor.span.end),
      fromLanguage: row.from[0] ?? 'und',
      original: row.original,
      native: row.native,
      strength: row.strength,
      anchor,
    })),
  }));
}

/** Quotation marks, dashes, figures and dates set by the rules of another language. */
export function typographySigns(view: ArticleView): Sign[] {
  const { article } = view;
  const language = baseLanguage(article);
  const signs: Sign[] = [];
  for (const row of typographicHabits()) {
    if (!row.into.includes(language)) continue;
    const spans = habitSpans(view, row);
    if (spans.length < row.min) continue;
    const evidence = spans.slice(0, SHOWN).map(
      (span): Evidence => ({
        kind: 'typography',
        surface: article.text.slice(span.start, span.end),
        convention: row.convention,
        language: row.from[0] ?? null,
        anchor: { articleId: article.id, span },
      }),
    );
    signs.push({
      id: row.id,
      family: 'typography',
      strength: row.strength,
      exclusive: row.exclusive,
      from: row.from,
      evidence,
    });
  }
  return signs;
}

/**
 * Names spelt by another language's convention. Strongest where the same name also stands in the article's own convention: nobody who writes
 * in one language spells a man in two.
 */
export function nameSigns(article: Article, entities: readonly NameEntity[]): Sign[] {
  const language = baseLanguage(article);
  const signs: Sign[] = [];
  for (const entity of entities) {
    const here = entity.forms.filter((form) => form.occurrences.some((anchor) => anchor.articleId === article.id));
    for (const form of here) {
      const foreign = foreignConvention(form, language);
      if (!foreign) continue;
      const native = here.find(
        (other) => other !== form && !foreignConvention(other, language) && other.relation !== 'short-form',
      );
      const anchor = form.occurrences.find((place) => place.articleId === article.id) ?? null;
      const note: Evidence[] = native
        ? [{ kind: 'note', text: `“${native.form}” and “${form.form}” stand in one article`, anchor }]
        : [{ kind: 'name', form: form.form, role: entity.role, anchor }];
      signs.push({
        id: `name-${form.form}`,
        family: 'names',
        strength: native ? 'strong' : 'likely',
        exclusive: native !== undefined,
        from: [foreign.language],
        evidence: [foreign, ...note],
      });
    }
  }
  return signs;
}

type Romanization = Extract<Evidence, { kind: 'romanization' }>;

/** The evidence that a form follows a convention made for readers of another language; null where it does not, or where it fits both. */
function foreignConvention(form: NameForm, language: string): Romanization | null {
  if (form.system === null || form.relation === 'confusable' || form.relation === 'misspelling') return null;
  const readings = form.evidence.filter((item): item is Romanization => item.kind === 'romanization');
  if (readings.some((item) => item.language === language)) return null;
  return readings.find((item) => item.trace.length > 0) ?? null;
}

/** Language of the article without region or script. */
export const baseLanguage = (article: Article): string =>
  article.language.bcp47.split('-')[0] ?? article.language.bcp47;
