import { knownOutlets } from '../data/agencies.ts';
import { knownPlaces } from '../data/lexicon.ts';
import { foldName, nameParts } from '../data/names.ts';
import type { EntityType, NameVerdict } from '../model/names.ts';
import { isAcronymOf } from './acronym.ts';
import { outletMeant } from './confusable.ts';
import { initialFits } from './initials.ts';
import { nameKeys } from './key.ts';
import { areKin, generationOf } from './kin.ts';
import { parseName } from './parse.ts';
import { isPinyin } from './pinyin.ts';
import { judge } from './verdict.ts';

/** One spelling as it is used in one article: what is grouped. */
export interface Usage {
  readonly form: string;
  readonly article: number;
  readonly type: EntityType;
  readonly role: string | null;
  /** The known name that it was found by, in a script where capitals do not tell; null where it was found by itself. */
  readonly meant: string | null;
  /** Whether it stands in brackets wherever the article has it: given, never used. */
  readonly bracketed: boolean;
  /** Number of occurrences. */
  readonly count: number;
}

/** Usages that name one thing. */
export interface Cluster {
  readonly type: EntityType;
  /** A name that is known from a table (the agency that a look-alike stands for, a place); null otherwise. */
  readonly known: string | null;
  readonly usages: Usage[];
}

const MERGES: ReadonlySet<NameVerdict> = new Set(['same', 'transliteration', 'inflection', 'exonym', 'confusable']);
/** Likeness that two lone names need: there is no given name or role to bear them out. */
const LONE_LIKENESS = 0.86;
const LONE_LETTERS = 4;

/**
 * Groups usages. Full names first; then lone family names join the one full name that fits, in their own article before any other; then what is left
 * joins its like. There is no transitive closure through a doubtful verdict, and two full names of one article stay apart unless they are spellings of one.
 */
export function clusterUsages(usages: readonly Usage[]): Cluster[] {
  const clusters: Cluster[] = [];
  const open: Usage[] = [];
  const tables = new Map<string, Cluster>();
  for (const usage of usages) {
    if (usage.meant !== null) continue;
    const known = tableName(usage);
    if (known === null) {
      open.push(usage);
      continue;
    }
    const cluster = tables.get(known.name) ?? { type: known.type, known: known.name, usages: [] };
    if (!tables.has(known.name)) {
      tables.set(known.name, cluster);
      clusters.push(cluster);
    }
    cluster.usages.push(usage);
  }
  const many = open.length > MOST_USAGES;
  const full = open
    .filter((usage) => wordsIn(usage.form) > 1)
    // What says most comes first, so that a short form meets all that it may stand for.
    .sort((a, b) => wordsIn(b.form) - wordsIn(a.form));
  const lone = open.filter((usage) => wordsIn(usage.form) <= 1);
  const named = newPool();
  for (const usage of full) join(named, usage, (other) => (many ? false : sameFullName(usage, other)));
  const rest: Usage[] = [];
  for (const usage of lone) {
    const host = many
      ? null
      : (hostOf(usage, named) ?? placeMeant(usage, clusters) ?? bodyMeant(usage, open, named.clusters));
    if (host) host.usages.push(usage);
    else rest.push(usage);
  }
  const alone = newPool();
  for (const usage of rest) join(alone, usage, (other) => (many ? false : sameLoneName(usage, other)));
  const all = [...clusters, ...named.clusters, ...alone.clusters];
  const byForm = new Map(all.flatMap((cluster) => cluster.usages.map(({ form }) => [form, cluster] as const)));
  for (const usage of usages) {
    if (usage.meant === null) continue;
    const host = byForm.get(usage.meant);
    if (host) host.usages.push(usage);
    else all.push({ type: usage.type, known: null, usages: [usage] });
  }
  return all.map(settleType);
}

const wordsIn = (form: string): number => parseName(form).core.length;

/** Spellings beyond which only equal forms are grouped: a run of news articles has some hundred. */
const MOST_USAGES = 4_000;

/** Clusters with what it takes to find the few that a usage may join. */
interface Pool {
  readonly clusters: Cluster[];
  readonly byForm: Map<string, Cluster>;
  readonly byKey: Map<string, Cluster[]>;
}

const newPool = (): Pool => ({ clusters: [], byForm: new Map(), byKey: new Map() });

/** Up to so many clusters every one is compared; beyond, only those that share a key of the family name. */
const COMPARED_WITH_ALL = 200;
/** Most clusters of one key, and most usages of one cluster, that a usage is compared with: a bound for hostile text. */
const MOST_COMPARED = 40;

/** Keys of the words that a usage can be joined by: the family name, or the lone word. */
const keysOf = (form: string): readonly string[] => nameKeys(familyNameOf(form) ?? form);

function candidatesFor(form: string, pool: Pool): readonly Cluster[] {
  if (pool.clusters.length <= COMPARED_WITH_ALL) return pool.clusters;
  const found = new Set(keysOf(form).flatMap((key) => pool.byKey.get(key) ?? []));
  return [...found].slice(0, MOST_COMPARED);
}

/** Adds a usage to the first cluster all of whose spellings it goes with, or opens a new one; also where it goes with two that one article tells apart. */
function join(pool: Pool, usage: Usage, goes: (other: Usage) => boolean): void {
  const hosts = pool.byForm.has(usage.form)
    ? []
    : candidatesFor(usage.form, pool).filter(
        ({ usages }) => usages.length <= MOST_COMPARED && telling(usages).every(goes),
      );
  const [first, ...others] = hosts;
  const host =
    pool.byForm.get(usage.form) ?? (first && others.some((other) => areToldApart(first, other)) ? null : first);
  const cluster = host ?? { type: usage.type, known: null, usages: [] };
  if (!host) pool.clusters.push(cluster);
  cluster.usages.push(usage);
  if (pool.byForm.has(usage.form)) return;
  pool.byForm.set(usage.form, cluster);
  for (const key of keysOf(usage.form)) {
    const list = pool.byKey.get(key);
    if (!list) pool.byKey.set(key, [cluster]);
    else if (list.length < MOST_COMPARED && !list.includes(cluster)) list.push(cluster);
  }
}

/** The usages that a new one must go with: a given name says more than an initial. */
function telling(usages: readonly Usage[]): readonly Usage[] {
  const whole = usages.filter(({ form }) => parseName(form).core[0]?.part !== 'initial');
  return whole.length > 0 ? whole : usages;
}

/** Whether some article has both. */
function areToldApart(a: Cluster, b: Cluster): boolean {
  const articles = new Set(a.usages.map(({ article }) => article));
  return b.usages.some(({ article }) => articles.has(article));
}

function tableName(usage: Usage): { name: string; type: EntityType } | null {
  const outlet = knownOutlets().get(usage.form);
  if (outlet && usage.type !== 'person' && usage.type !== 'place') return { name: outlet.name, type: outlet.type };
  const place = usage.type === 'place' ? knownPlaces().get(usage.form) : undefined;
  if (place) return { name: place.name, type: 'place' };
  const meant = usage.type === 'person' ? null : outletMeant(usage.form);
  const outletOf = meant === null ? undefined : knownOutlets().get(meant);
  return outletOf ? { name: outletOf.name, type: outletOf.type } : null;
}

/** Letters that a misspelt place must have at least. */
const PLACE_LETTERS = 6;

/** The known place, named elsewhere in the run, that an unknown word is another spelling of ("Waschington"); null where there is none. */
function placeMeant(usage: Usage, tables: readonly Cluster[]): Cluster | null {
  if (usage.type !== 'unknown' || usage.form.length < PLACE_LETTERS) return null;
  return (
    tables.find(
      (cluster) =>
        cluster.type === 'place' &&
        // An article spells a place one way: what it writes otherwise is another ("Brasília" beside "Brasil").
        cluster.usages.every(({ article }) => article !== usage.article) &&
        cluster.usages.some((other) => {
          const { verdict, score } = judge(usage.form, other.form);
          return MERGES.has(verdict) && score >= LONE_LIKENESS;
        }),
    ) ?? null
  );
}

/** The body of several words whose initials a usage is ("IMF"), where an article has both and uses the initials; null where none is, or several are. */
function bodyMeant(usage: Usage, open: readonly Usage[], named: readonly Cluster[]): Cluster | null {
  if (usage.type !== 'organisation' && usage.type !== 'unknown') return null;
  if (open.every(({ form, bracketed }) => form !== usage.form || bracketed)) return null;
  const bodies = named.filter(
    (cluster) =>
      cluster.usages.some(({ type }) => type === 'organisation') &&
      cluster.usages.some(
        (body) =>
          isAcronymOf(usage.form, body.form) &&
          open.some(({ form, article }) => form === usage.form && article === body.article),
      ),
  );
  const [only] = bodies;
  return bodies.length === 1 && only ? only : null;
}

const isPersonal = (usage: Usage): boolean => usage.type === 'person' || usage.type === 'unknown';

/** Two names of several words: persons by verdict, the rest by the same words. */
function sameFullName(a: Usage, b: Usage): boolean {
  if (isPersonal(a) !== isPersonal(b) || areKin(a, b)) return false;
  const { verdict, score } = judge(a.form, b.form);
  if (!MERGES.has(verdict))
    return (verdict === 'typo' && a.article !== b.article && sharesRole(a, b)) || initialFits(a.form, b.form);
  return isPersonal(a) ? true : score >= 0.93;
}

/** Roles have a content word in common. */
function sharesRole(a: Usage, b: Usage): boolean {
  if (a.role === null || b.role === null) return false;
  const words = new Set(foldName(a.role).split(/\W+/));
  return foldName(b.role)
    .split(/\W+/)
    .some((word) => word.length > 3 && words.has(word));
}

function sameLoneName(a: Usage, b: Usage): boolean {
  if (a.form === b.form) return true;
  const organisational = a.type === 'organisation' || b.type === 'organisation';
  if (organisational && a.type !== b.type && !(a.type === 'unknown' || b.type === 'unknown')) return false;
  if (Math.min(a.form.length, b.form.length) < LONE_LETTERS) return false;
  const { verdict, score } = judge(a.form, b.form);
  return MERGES.has(verdict) && score >= (organisational ? 0.97 : LONE_LIKENESS);
}

/** The one full name that a lone name can stand for: of its own article, else of any; null where none or several can. */
function hostOf(usage: Usage, named: Pool): Cluster | null {
  if (!isPersonal(usage)) return null;
  const ranked = candidatesFor(usage.form, named)
    .map((cluster) => ({ cluster, fit: fitOf(usage, cluster) }))
    .filter(({ fit }) => fit > 0);
  const here = ranked.filter(({ cluster }) =>
    cluster.usages.some((other) => other.article === usage.article && parseName(other.form).core.length > 1),
  );
  for (const group of [here, ranked]) {
    const best = Math.max(0, ...group.map(({ fit }) => fit));
    const candidates = group.filter(({ fit }) => fit === best);
    const [only] = candidates;
    if (candidates.length === 1 && only) return only.cluster;
    if (candidates.length > 1) return null;
  }
  return null;
}

/** How well a lone name goes with a full name: 2 = its very family name, 1 = another spelling of it, 0 = not. */
function fitOf(usage: Usage, cluster: Cluster): number {
  let best = 0;
  for (const other of cluster.usages.slice(0, MOST_COMPARED)) {
    if (!isPersonal(other)) return 0;
    const family = familyNameOf(other.form);
    if (family === null) continue;
    if (generationOf(usage.form) !== null && generationOf(usage.form) !== generationOf(other.form)) return 0;
    if (family === usage.form) return 2;
    if (Math.min(family.length, usage.form.length) < LONE_LETTERS) continue;
    const { verdict, score } = judge(usage.form, family);
    if (MERGES.has(verdict) && score >= LONE_LIKENESS) best = 1;
  }
  return best;
}

/** The family name of a full name: first in Chinese and Korean names, else the last word with its particle; null for a lone name. */
export function familyNameOf(form: string): string | null {
  const { core } = parseName(form);
  if (core.length < 2) return null;
  const first = core[0];
  if (first && isEasternOrder(form)) return first.text;
  return core.at(-1)?.text ?? null;
}

/** Chinese and Korean names as they are written in English: family name first. */
export function isEasternOrder(form: string): boolean {
  const { core, script } = parseName(form);
  const [first, second] = core;
  // A Chinese, Japanese or Korean name in its own script is one word: what is parted is foreign, its family name last.
  if (!first || !second || script !== 'latin') return false;
  const { chineseSurnames, koreanSurnames, given } = nameParts();
  if (given.has(first.folded) && !/-/.test(form)) return false;
  if (koreanSurnames.has(first.folded) && /^\S+ [\p{L}]+-[\p{L}]+$/u.test(form)) return true;
  return core.length === 2 && chineseSurnames.has(first.folded) && !given.has(second.folded) && isPinyin(second.folded);
}

/** The type that most occurrences have, unknown ones left aside. */
function settleType(cluster: Cluster): Cluster {
  if (cluster.known !== null) return cluster;
  const votes = new Map<EntityType, number>();
  for (const usage of cluster.usages)
    if (usage.type !== 'unknown') votes.set(usage.type, (votes.get(usage.type) ?? 0) + usage.count);
  const [best] = [...votes].sort((a, b) => b[1] - a[1]);
  return { ...cluster, type: best?.[0] ?? 'unknown' };
}
