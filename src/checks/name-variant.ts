import {
  type Anchor,
  type ArticleId,
  type ArticleView,
  defineCheck,
  type Evidence,
  type Finding,
  type NameEntity,
  type NameForm,
} from '../model/index.ts';
import { familyNameOf } from '../names/cluster.ts';
import { type HouseStyle, holdsFor, houseForm, houseStyleOf, standingOf } from '../names/house-style.ts';
import { groupBySpelling } from '../names/spellings.ts';

/** One spelling of a name and where the articles of one language have it, in order of the articles and the document. */
interface Spelling {
  readonly forms: readonly NameForm[];
  readonly anchors: readonly Anchor[];
}

export default defineCheck({
  id: 'name-variant',
  title: 'One name, two spellings',
  category: 'locale-conventions/name-format',
  severity: 'minor',
  summary: 'Compares how the articles of one language spell one name: romanisation conventions, lost marks, slips.',
  rationale:
    'Two spellings of one person look like two persons, and searches find half of the coverage. A spelling of another language’s convention also shows where a text was translated from.',
  source: 'Conventions in data/romanization, each with its source; the name engine in names/.',
  languages: 'any',
  needs: ['articles', 'names'],
  options: {
    acrossArticles: {
      type: 'boolean',
      default: true,
      describe: 'Also report spellings that differ only between articles.',
    },
  },
  messages: {
    conventions: '“{first}” and “{second}” are one name in two conventions: {firstSystem} and {secondSystem}',
    spellings: '“{first}” and “{second}” are two spellings of one name',
    slip: '“{second}” looks like a slip for “{first}”',
    house: '“{second}” is not the house spelling “{first}”',
  },
  examples: {
    diverges: [
      {
        a: 'Kremlin spokesman Dmitry Peskov said that the war goes on, and Peskow added that it is a long process.',
        note: 'article 000 of the seeds: English with the first name, German (Duden) alone',
      },
      {
        a: 'Xi has not spoken to Volodymyr Zelenskyy since the war began.',
        b: 'Xi has not talked to Volodymyr Zelensky since the war started.',
      },
      {
        a: 'The talks with Alexander Lukashenko lasted an hour.',
        b: 'The talks with Alexander Lukaschenko took an hour.',
      },
      { a: 'In May, Karel Havlíček said prices would fall.', b: 'In May, Karel Havlicek said prices would fall.' },
    ],
    agrees: [
      { a: 'Dmitry Peskov spoke first. Peskov said little.', note: 'the family name alone is no variant' },
      { a: 'Li Keqiang met the guests.', b: 'Li Qiang met the guests.', note: 'two persons' },
      { a: 'Anna Ivanova won the race.', b: 'Anton Ivanov won the race.', note: 'a man and a woman' },
      { a: 'The United States warned China.', b: 'The US warned China.', note: 'an abbreviation' },
      {
        a: 'Kremlin spokesman Dmitry Peskov said little.',
        b: 'Kremlsprecher Dmitri Peskow sagte wenig.',
        languageB: 'de',
        note: 'each language has its own convention',
      },
    ],
  },
  run({ articles, names, options, preferredNames }): Finding[] {
    const languages = new Map<string, ArticleView[]>();
    for (const view of articles) {
      const language = view.article.language.bcp47.split('-')[0] ?? 'und';
      languages.set(language, [...(languages.get(language) ?? []), view]);
    }
    return names.entities.flatMap((entity) => {
      const house = houseStyleOf(
        entity.forms.map(({ form }) => form),
        preferredNames,
      );
      if (!house && entity.forms.length < 2) return [];
      return [...languages].flatMap(([language, views]) =>
        house
          ? houseFindings(entity, house, { language, views })
          : findingsFor(entity, { language, views, acrossArticles: options.acrossArticles }),
      );
    });
  },
});

interface Scope {
  readonly language: string;
  readonly views: readonly ArticleView[];
  readonly acrossArticles: boolean;
}

/** One finding for every spelling that is neither the house's nor allowed; more serious where an article has the house's as well. */
function houseFindings(
  entity: NameEntity,
  house: HouseStyle,
  { language, views }: Omit<Scope, 'acrossArticles'>,
): Finding[] {
  const ids = new Set(views.map((view) => view.article.id));
  const isOdd = (form: NameForm): boolean =>
    standingOf(form.form, house) === 'other' && holdsFor(form, house, language);
  const kept = spellingsIn({ ...entity, forms: entity.forms.filter((form) => !isOdd(form)) }, ids).flatMap(
    ({ anchors }) => anchors,
  );
  return spellingsIn({ ...entity, forms: entity.forms.filter(isOdd) }, ids).map((odd): Finding => {
    const form = nameOf(odd);
    const first = houseForm(form, house);
    const [target, ...others] = odd.anchors;
    const beside = kept.find((anchor) => odd.anchors.some(({ articleId }) => articleId === anchor.articleId));
    return {
      source: beside ?? kept[0] ?? null,
      target: target ?? null,
      message: 'house',
      values: { first, second: form, firstSystem: '', secondSystem: systemOf(odd)?.systemName ?? '' },
      severity: beside ? 'major' : 'minor',
      confidence: 1,
      suggestion: first,
      evidence: evidenceFor(entity, [odd]),
      occurrences: others,
    };
  });
}

/** One finding for every article that has two spellings, and one for the entity where they differ between articles only. */
function findingsFor(entity: NameEntity, scope: Scope): Finding[] {
  const ids = new Set<ArticleId>(scope.views.map((view) => view.article.id));
  const spellings = spellingsIn(entity, ids);
  if (spellings.length < 2) return [];
  const [main, ...others] = byUse(spellings);
  if (!main) return [];
  const inside = scope.views.flatMap((view) => {
    const here = byUse(spellingsIn(entity, new Set([view.article.id])));
    const [first, ...rest] = here;
    return first && rest.length > 0 ? [toFinding(entity, [first, ...rest], 'major', scope)] : [];
  });
  const explained = new Set(inside.flatMap((finding) => [finding.values?.['first'], finding.values?.['second']]));
  const open = others.filter((other) => namesOf(main, other).some((name) => !explained.has(name)));
  if (!scope.acrossArticles || open.length === 0) return inside;
  return [...inside, toFinding(entity, [main, ...open], 'minor', scope)];
}

function spellingsIn(entity: NameEntity, articles: ReadonlySet<ArticleId>): Spelling[] {
  const forms = entity.forms
    .map((form) => ({ ...form, occurrences: form.occurrences.filter((anchor) => articles.has(anchor.articleId)) }))
    .filter((form) => form.occurrences.length > 0);
  return groupBySpelling(forms).map((group) => ({ forms: group, anchors: group.flatMap((form) => form.occurrences) }));
}

/** Most used first; order of the entity's forms where equal. */
const byUse = (spellings: readonly Spelling[]): Spelling[] =>
  [...spellings].sort((a, b) => b.anchors.length - a.anchors.length);

/** The shortest form of a spelling: what an editor searches for. */
const nameOf = ({ forms }: Spelling): string => [...forms].sort((a, b) => a.form.length - b.form.length)[0]?.form ?? '';

/** What two spellings are called: the family names where these differ, else the shortest forms. */
function namesOf(first: Spelling, second: Spelling): readonly [string, string] {
  const [a, b] = [nameOf(first), nameOf(second)];
  const [family, other] = [familyNameOf(a) ?? a, familyNameOf(b) ?? b];
  return family === other ? [a, b] : [family, other];
}

const systemOf = ({ forms }: Spelling): NameForm | undefined => forms.find((form) => form.system !== null);

function toFinding(
  entity: NameEntity,
  spellings: readonly [Spelling, ...Spelling[]],
  severity: 'minor' | 'major',
  scope: Scope,
): Finding {
  const [main, other = main] = spellings;
  const suggestion = nativeSpelling(spellings, scope.language);
  const [expected, odd] = suggestion !== null && nameOf(other) === suggestion ? [other, main] : [main, other];
  const first = systemOf(expected);
  const second = systemOf(odd);
  const [firstName, secondName] = namesOf(expected, odd);
  const slip = odd.forms.some((form) => form.relation === 'misspelling');
  const conventions = first?.systemName && second?.systemName && first.system !== second.system;
  return {
    source: expected.anchors[0] ?? null,
    target: elsewhere(odd, expected),
    message: slip ? 'slip' : conventions ? 'conventions' : 'spellings',
    values: {
      first: firstName,
      second: secondName,
      firstSystem: first?.systemName ?? '',
      secondSystem: second?.systemName ?? '',
    },
    severity,
    confidence: Math.min(...spellings.flatMap(({ forms }) => forms.map((form) => form.confidence))),
    suggestion: suggestion === null ? null : firstName,
    evidence: evidenceFor(entity, [expected, odd]),
    occurrences: spellings.flatMap((spelling) => spelling.anchors.slice(1)),
  };
}

/** The odd spelling's first place, in another article than the expected one's where that is what differs. */
const elsewhere = (odd: Spelling, expected: Spelling): Anchor | null =>
  odd.anchors.find((anchor) => anchor.articleId === expected.anchors[0]?.articleId) ?? odd.anchors[0] ?? null;

/** The one spelling that follows a convention for readers of `language`, where every other follows one for others; null where that does not decide. */
function nativeSpelling(spellings: readonly Spelling[], language: string): string | null {
  const native = spellings.filter((spelling) => readersOf(spelling) === language);
  const foreign = spellings.filter((spelling) => readersOf(spelling) !== null && readersOf(spelling) !== language);
  const [only] = native;
  return only && native.length === 1 && foreign.length === spellings.length - 1 ? nameOf(only) : null;
}

/** Language whose readers a spelling's convention serves; null where it shows none. */
function readersOf(spelling: Spelling): string | null {
  for (const form of spelling.forms) {
    for (const evidence of form.evidence) if (evidence.kind === 'romanization') return evidence.language;
  }
  return null;
}

function evidenceFor(entity: NameEntity, spellings: readonly Spelling[]): [Evidence, ...Evidence[]] {
  const traces = spellings.flatMap((spelling) => {
    const trace = spelling.forms.flatMap((form) => form.evidence).find((evidence) => evidence.kind === 'romanization');
    return trace ? [trace] : [];
  });
  const similarity: Evidence = {
    kind: 'similarity',
    measure: 'sound',
    value: Math.min(...spellings.flatMap(({ forms }) => forms.map((form) => form.confidence))),
  };
  const name: Evidence = { kind: 'name', form: entity.headForm, role: entity.role, anchor: null };
  const [first, ...rest] = [...traces, ...(traces.length < 2 ? [similarity] : []), name];
  return [first ?? name, ...rest];
}
