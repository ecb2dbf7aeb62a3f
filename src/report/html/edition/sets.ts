import type { Report, Sentence } from '../../../model/index.ts';
import { collateTexts, variantsOf } from './collation-table.ts';
import { keyMaker } from './ids.ts';
import type { Lookup } from './lookup.ts';
import type { SentenceSet, SetRow, Witness } from './types.ts';

/** Fewest articles whose sentences are laid under one another. */
const FEWEST = 3;
/** Similarity from which a link counts as one and the same sentence, [0,1]; an overlap below it shares a fact, not a sentence. */
const SAME_FROM = 0.35;
/** Share of the links between two groups of sentences that must be there for them to be one group, [0,1]. */
const LINKED_AT_LEAST = 0.5;
/** Words that give a set its key. */
const KEY_WORDS = 3;

/** The sentences that three or more articles in one language have in common, in the order in which the first article has them. */
export function sentenceSets(report: Report, lookup: Lookup): SentenceSet[] {
  const keyOf = keyMaker();
  return groupsOf(report)
    .flatMap((ids) => setOf(ids, lookup))
    .map(({ slug, ...set }) => ({ ...set, id: keyOf(`set-${slug}`) }));
}

interface Link {
  readonly a: Sentence['id'];
  readonly b: Sentence['id'];
  readonly score: number;
}

/** Groups of sentences, one an article, that are linked with one another; the closest pairs are joined first. */
function groupsOf({ alignments, sentences }: Report): (readonly Sentence['id'][])[] {
  const order = new Map(sentences.map((sentence, i) => [sentence.id, i]));
  const articleOf = new Map(sentences.map((sentence) => [sentence.id, sentence.articleId]));
  const links = alignments.flatMap(({ beads }) =>
    beads.flatMap((bead): Link[] => {
      const [a, b] = [bead.source[0], bead.target[0]];
      const one = bead.source.length === 1 && bead.target.length === 1 && a !== undefined && b !== undefined;
      return one && (bead.relation !== 'overlap' || bead.score >= SAME_FROM) ? [{ a, b, score: bead.score }] : [];
    }),
  );
  const linked = new Set(links.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
  const groupOf = new Map<Sentence['id'], readonly Sentence['id'][]>();
  for (const { a, b } of [...links].sort((x, y) => y.score - x.score)) {
    const [left, right] = [groupOf.get(a) ?? [a], groupOf.get(b) ?? [b]];
    if (left === right) continue;
    const articles = [...left, ...right].map((id) => articleOf.get(id));
    if (new Set(articles).size < articles.length) continue;
    const joined = left.flatMap((x) => right.filter((y) => linked.has(`${x} ${y}`))).length;
    if (joined < LINKED_AT_LEAST * left.length * right.length) continue;
    const group = [...left, ...right].sort((x, y) => (order.get(x) ?? 0) - (order.get(y) ?? 0));
    for (const id of group) groupOf.set(id, group);
  }
  const rank = (group: readonly Sentence['id'][]): number => Math.min(...group.map((id) => order.get(id) ?? 0));
  return [...new Set(groupOf.values())].filter((group) => group.length >= FEWEST).sort((x, y) => rank(x) - rank(y));
}

/** The set of a group; none where fewer than three of its sentences are in one language, or have no words in common. */
function setOf(ids: readonly Sentence['id'][], lookup: Lookup): (Omit<SentenceSet, 'id'> & { slug: string })[] {
  const all = ids.flatMap((id): SetRow[] => {
    const sentence = lookup.sentence(id);
    const witness = sentence && lookup.witness(sentence.articleId);
    return sentence && witness ? [rowOf(witness, sentence)] : [];
  });
  const languages = all.map(({ witness }) => witness.lang);
  const commonest = languages.reduce((best, lang) => (times(languages, lang) > times(languages, best) ? lang : best));
  const rows = all.filter(({ witness }) => witness.lang === commonest);
  if (rows.length < FEWEST) return [];
  const segments = collateTexts(rows.map(({ text, witness }) => ({ text, lang: witness.lang })));
  const title = (segments ?? [])
    .flatMap((segment) => variantsOf(segment).filter(({ texts }) => texts.length >= FEWEST))
    .map(({ reading }) => reading)
    .reduce((longest, words) => (words.length > longest.length ? words : longest), '');
  const slug = slugOf(title);
  return segments === null || slug === '' ? [] : [{ slug, title, rows, segments }];
}

const times = <T>(items: readonly T[], item: T): number => items.filter((other) => other === item).length;

function rowOf(witness: Witness, sentence: Sentence): SetRow {
  const { start, end } = sentence.span;
  return {
    witness,
    sentence,
    text: witness.article.text.slice(start, end),
    place: `${witness.siglum}:${sentence.index + 1}`,
  };
}

/** The longer words of a stretch, lower case, with hyphens; "" where it has no word. */
function slugOf(words: string): string {
  const all = words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const long = all.filter((word) => word.length > 3 || !/^[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(word));
  return (long.length > 0 ? long : all).slice(0, KEY_WORDS).join('-');
}
