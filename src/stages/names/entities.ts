import { knownPlaces } from '../../data/lexicon.ts';
import { foldName } from '../../data/names.ts';
import type {
  Anchor,
  Evidence,
  FormRelation,
  NameEntity,
  NameForm,
  NameMention,
  NamePreference,
} from '../../model/index.ts';
import { entityId } from '../../model/index.ts';
import { isAcronymOf } from '../../names/acronym.ts';
import type { Cluster } from '../../names/cluster.ts';
import { familyNameOf } from '../../names/cluster.ts';
import { confusion, looksLike, outletMeant } from '../../names/confusable.ts';
import { conventionsThatWrite, originalOf, originOf } from '../../names/conventions.ts';
import { holdsFor, houseForm, houseStyleOf, standingOf } from '../../names/house-style.ts';
import { mixedScriptWords } from '../../names/lookalikes.ts';
import { parseName } from '../../names/parse.ts';
import { romaniseWith } from '../../names/romanise.ts';
import { groupBySpelling } from '../../names/spellings.ts';
import { judge } from '../../names/verdict.ts';

/** One spelling in one article with its mentions. */
export interface Occurrence {
  readonly form: string;
  /** Index of the article. */
  readonly article: number;
  /** BCP 47 tag of the article. */
  readonly language: string;
  /** The known name that the spelling was found by; null where it was found by itself. */
  readonly meant: string | null;
  /** Whether it stands in brackets wherever the article has it. */
  bracketed: boolean;
  readonly mentions: NameMention[];
}

interface Spelling {
  readonly form: string;
  readonly occurrences: readonly Occurrence[];
  readonly count: number;
}

type Preferences = Readonly<Record<string, NamePreference>>;

/** Entities of the clusters, sorted as a report lists them; ids are unique. */
export function buildEntities(
  clusters: readonly Cluster[],
  occurrences: ReadonlyMap<string, Occurrence>,
  preferences: Preferences,
): NameEntity[] {
  const entities = clusters.map((cluster) => buildEntity(cluster, occurrences, preferences)).sort(byNeed);
  const taken = new Map<string, number>();
  return entities.map((entity) => {
    const slug = slugOf(entity.headForm);
    const times = (taken.get(slug) ?? 0) + 1;
    taken.set(slug, times);
    return { ...entity, id: entityId(times === 1 ? slug : `${slug}-${times}`) };
  });
}

const slugOf = (name: string): string =>
  foldName(name)
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '') || 'name';

const NEED = { conflict: 0, variant: 1, consistent: 2 } as const;
const countOf = (entity: NameEntity): number => entity.forms.reduce((sum, form) => sum + form.occurrences.length, 0);

function byNeed(a: NameEntity, b: NameEntity): number {
  return (
    NEED[a.resolution] - NEED[b.resolution] ||
    countOf(b) - countOf(a) ||
    (a.headForm < b.headForm ? -1 : a.headForm > b.headForm ? 1 : 0)
  );
}

function buildEntity(
  cluster: Cluster,
  occurrences: ReadonlyMap<string, Occurrence>,
  preferences: Preferences,
): NameEntity {
  const spellings = spellingsOf(cluster, occurrences);
  const preference = houseStyleOf(
    spellings.map(({ form }) => form),
    Object.values(preferences),
  );
  const headForm = headFormOf(cluster, spellings, preference);
  const role = roleOf(spellings);
  const origin = cluster.type === 'person' || cluster.type === 'unknown' ? originOfCluster(spellings, role) : null;
  const original = origin ? originalAmong(spellings, origin) : null;
  const forms = spellings.map((spelling) => formOf(spelling, { cluster, headForm, origin, original }));
  return {
    id: entityId(''),
    type: cluster.type,
    headForm,
    originalForm: preference?.original ?? original,
    role,
    forms,
    resolution: resolutionOf(forms, spellings, preference),
  };
}

/** Spellings of a cluster, most frequent first, then by first occurrence. */
function spellingsOf(cluster: Cluster, occurrences: ReadonlyMap<string, Occurrence>): Spelling[] {
  const byForm = new Map<string, Occurrence[]>();
  for (const usage of cluster.usages) {
    const occurrence = occurrences.get(`${usage.article}\u0000${usage.form}`);
    if (!occurrence) continue;
    const list = byForm.get(usage.form);
    if (list) list.push(occurrence);
    else byForm.set(usage.form, [occurrence]);
  }
  const spellings = [...byForm].map(([form, list]) => {
    const sorted = list.sort((a, b) => a.article - b.article);
    return {
      form,
      occurrences: sorted,
      count: sorted.reduce((sum, occurrence) => sum + occurrence.mentions.length, 0),
    };
  });
  return spellings.sort((a, b) => b.count - a.count || firstOf(a) - firstOf(b));
}

/** Sort key of the first occurrence: article, then position. */
function firstOf(spelling: Spelling): number {
  const first = spelling.occurrences[0];
  return (first?.article ?? 0) * 1e9 + (first?.mentions[0]?.span.start ?? 0);
}

/** The house's spelling, the table's, else the fullest: most words, then most frequent, then first. */
function headFormOf(cluster: Cluster, spellings: readonly Spelling[], preference: NamePreference | null): string {
  if (preference) {
    const preferred = spellings.filter(({ form }) => standingOf(form, preference) === 'preferred');
    const all = fullestOf(spellings);
    const used = fullestOf(preferred);
    return used !== null && wordsOf(used) === wordsOf(all ?? used)
      ? used
      : houseForm(all ?? preference.prefer, preference);
  }
  if (cluster.known !== null) {
    const used =
      spellings.find(({ form }) => form === cluster.known) ?? spellings.find(({ form }) => outletMeant(form) === null);
    return used?.form ?? cluster.known;
  }
  return fullestOf(spellings) ?? '';
}

/** Letters that only look right make no head form, where another has the right ones. */
const isMixed = (form: string): boolean => mixedScriptWords(form).length > 0;

/** Words that say something: initials count for nothing. */
const wordsOf = (form: string): number => parseName(form).core.filter(({ part }) => part !== 'initial').length;

function fullestOf(spellings: readonly Spelling[]): string | null {
  const [best] = [...spellings].sort(
    (a, b) =>
      Number(isMixed(a.form)) - Number(isMixed(b.form)) ||
      wordsOf(b.form) - wordsOf(a.form) ||
      b.count - a.count ||
      firstOf(a) - firstOf(b),
  );
  return best?.form ?? null;
}

/** The role that most mentions give; of equals the first. */
function roleOf(spellings: readonly Spelling[]): string | null {
  const votes = new Map<string, number>();
  const mentions = spellings
    .flatMap((spelling) => spelling.occurrences)
    .sort((a, b) => a.article - b.article)
    .flatMap((occurrence) => occurrence.mentions);
  for (const mention of mentions)
    if (mention.role !== null) votes.set(mention.role, (votes.get(mention.role) ?? 0) + 1);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? null;
}

function originOfCluster(spellings: readonly Spelling[], role: string | null): string | null {
  for (const { form } of spellings) {
    const surname = familyNameOf(form);
    if (surname === null || !LATIN.test(surname)) continue;
    const origin = originOf({ given: parseName(form).core[0]?.text ?? null, surname, role });
    if (origin) return origin;
  }
  return null;
}

/** The family name in the script of origin: as an article of that language has it, else where all Latin spellings follow from one original. */
function originalAmong(spellings: readonly Spelling[], origin: string): string | null {
  const families = spellings.map((spelling) => ({ spelling, family: familyNameOf(spelling.form) ?? spelling.form }));
  const own = families.find(
    ({ spelling, family }) =>
      CYRILLIC.test(family) && spelling.occurrences.some((occurrence) => languageOf(occurrence) === origin),
  );
  if (own) return own.family;
  const latin = families.filter(({ family }) => LATIN.test(family));
  return originalOf(
    latin.flatMap(({ spelling, family }) => spelling.occurrences.map(({ language }) => ({ form: family, language }))),
    origin,
  );
}

const CYRILLIC = /^[\u0400-\u04ff]/;
const LATIN = /^[A-Za-z\u00c0-\u024f]/;

interface FormContext {
  readonly cluster: Cluster;
  readonly headForm: string;
  readonly origin: string | null;
  readonly original: string | null;
}

function formOf(spelling: Spelling, context: FormContext): NameForm {
  const { headForm, origin, original } = context;
  const relation = relationOf(spelling.form, context);
  const anchors = spelling.occurrences.flatMap((occurrence) =>
    occurrence.mentions.map((mention): Anchor => ({ articleId: mention.articleId, span: mention.span })),
  );
  const surname = familyNameOf(spelling.form) ?? spelling.form;
  const language = spelling.occurrences[0]?.language ?? 'en';
  const convention =
    original && origin && relation !== 'confusable'
      ? conventionsThatWrite(original, surname, { from: origin, language })[0]
      : undefined;
  const evidence: Evidence[] = [];
  if (convention && original) {
    const { trace } = romaniseWith(original, convention);
    evidence.push({
      kind: 'romanization',
      form: surname,
      original,
      system: convention.id,
      systemName: convention.name,
      language: convention.to,
      trace,
    });
  }
  if (relation === 'confusable') evidence.push(confusion(spelling.form, outletMeant(spelling.form) ?? headForm));
  const likeness =
    spelling.form === headForm
      ? 1
      : relation === 'short-form' || relation === 'exonym'
        ? 0.95
        : judge(surname, familyNameOf(headForm) ?? headForm).score;
  if (spelling.form !== headForm && relation !== 'confusable')
    evidence.push({ kind: 'similarity', measure: 'sound', value: round(likeness) });
  const role = spelling.occurrences
    .flatMap((occurrence) => occurrence.mentions)
    .find((mention) => mention.role !== null);
  if (role?.role)
    evidence.push({
      kind: 'name',
      form: spelling.form,
      role: role.role,
      anchor: { articleId: role.articleId, span: role.span },
    });
  return {
    form: spelling.form,
    occurrences: anchors,
    relation,
    system: convention?.id ?? null,
    systemName: convention?.name ?? null,
    confidence: round(Math.max(0.5, likeness)),
    evidence,
  };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;

function relationOf(form: string, { cluster, headForm }: FormContext): FormRelation {
  if (form === headForm) return 'same';
  if (outletMeant(form) !== null || looksLike(form, headForm)) return 'confusable';
  const head = parseName(headForm).core.map((token) => token.text);
  const own = parseName(form).core.map((token) => token.text);
  if (own.every((text) => head.includes(text))) return 'short-form';
  if (head.every((text) => own.includes(text)) || isAcronymOf(form, headForm)) return 'short-form';
  const place = cluster.type === 'place' ? knownPlaces().get(form) : undefined;
  if (place) return place.otherNames.has(form) || place.otherNames.has(headForm) ? 'short-form' : 'exonym';
  if (cluster.known !== null) return form.toLowerCase() === headForm.toLowerCase() ? 'same' : 'short-form';
  const { verdict } = judge(familyNameOf(form) ?? form, familyNameOf(headForm) ?? headForm);
  if (verdict === 'typo') return 'misspelling';
  if (verdict === 'inflection') return 'inflection';
  return 'transliteration';
}

const CONFLICTS: ReadonlySet<FormRelation> = new Set(['misspelling', 'confusable']);

/**
 * 'variant' where the articles of one language spell it in several ways: each language has its own convention for good reason. With a house style,
 * where a spelling is neither preferred nor allowed.
 */
function resolutionOf(
  forms: readonly NameForm[],
  spellings: readonly Spelling[],
  preference: NamePreference | null,
): NameEntity['resolution'] {
  const open = preference ? forms.filter((form, i) => isOpen(form, spellings[i], preference)) : forms;
  if (open.some((form) => CONFLICTS.has(form.relation))) return 'conflict';
  if (preference) return open.length > 0 ? 'variant' : 'consistent';
  if (forms.length === 1) return 'consistent';
  const languages = new Set(spellings.flatMap((spelling) => spelling.occurrences.map(languageOf)));
  for (const language of languages) {
    const used = forms.filter((_, i) =>
      spellings[i]?.occurrences.some((occurrence) => languageOf(occurrence) === language),
    );
    if (groupBySpelling(used).length > 1) return 'variant';
  }
  return 'consistent';
}

/** Whether the house style asks for another spelling in some article that has this one. */
const isOpen = (form: NameForm, spelling: Spelling | undefined, preference: NamePreference): boolean =>
  standingOf(form.form, preference) === 'other' &&
  (spelling?.occurrences.some((occurrence) => holdsFor(form, preference, languageOf(occurrence))) ?? false);

const languageOf = (occurrence: Occurrence): string => occurrence.language.split('-')[0] ?? occurrence.language;
