import type { Anchor, Article, Divergence, Report, Sentence } from '../../../model/index.ts';
import { spellOut } from '../quoted/invisible.ts';
import { list } from '../strings.ts';
import { keyMaker } from './ids.ts';
import type { Finding, Reading, Witness } from './types.ts';

/** What the report names by id, found by id. */
export interface Lookup {
  readonly witnesses: readonly Witness[];
  readonly witness: (articleId: string) => Witness | null;
  readonly sentence: (id: string) => Sentence | null;
  readonly reading: (anchor: Anchor) => Reading | null;
  readonly findings: readonly Finding[];
}

export function makeLookup(report: Report): Lookup {
  const keyOf = keyMaker();
  const byArticle = groupSentences(report.sentences);
  const witnesses = report.articles.map((article): Witness => {
    const { bcp47 } = article.language;
    return {
      article,
      key: keyOf(article.siglum),
      siglum: spellOut(article.siglum),
      fileName: spellOut(article.uri.split(/[\\/]/).at(-1) || article.uri),
      sentences: byArticle.get(article.id) ?? [],
      lang: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(bcp47) && bcp47 !== 'und' ? bcp47 : undefined,
      claim: report.provenance.find((claim) => claim.articleId === article.id) ?? null,
    };
  });
  const witnessById = new Map<string, Witness>(witnesses.map((witness) => [witness.article.id, witness]));
  const sentenceById = new Map<string, Sentence>(report.sentences.map((sentence) => [sentence.id, sentence]));
  const witness = (id: string): Witness | null => witnessById.get(id) ?? null;

  const reading = ({ articleId, span }: Anchor): Reading | null => {
    const of = witnessById.get(articleId);
    if (!of) return null;
    const sentence = sentenceAt(of.sentences, span.start);
    return {
      witness: of,
      sentence,
      text: of.article.text.slice(span.start, span.end),
      place: sentence ? `${of.siglum}:${sentence.index + 1}` : of.siglum,
      href: sentence ? `#${sentenceKey(of, sentence)}` : `#text-${of.key}`,
    };
  };

  const titles = new Map(report.checks.map((check) => [check.checkId, check.title]));
  const findings = report.divergences.map((divergence) => findingOf(divergence, reading, titles));
  return { witnesses, witness, sentence: (id) => sentenceById.get(id) ?? null, reading, findings };
}

/** Id of a sentence in the section of its own text. */
export const sentenceKey = (witness: Witness, sentence: Sentence): string => `s-${witness.key}-${sentence.index + 1}`;

function findingOf(divergence: Divergence, reading: Lookup['reading'], titles: ReadonlyMap<string, string>): Finding {
  const source = divergence.source && reading(divergence.source);
  const target = divergence.target && reading(divergence.target);
  const places = [source?.place, target?.place].filter((place) => place !== undefined);
  return {
    divergence,
    severity: divergence.severity,
    title: titles.get(divergence.checkId) ?? humanised(divergence.checkId),
    source,
    target,
    occurrences: divergence.occurrences.map(reading).filter((found) => found !== null),
    place: list([...new Set(places)]),
    href: `#${divergence.id}`,
    open: divergence.decision?.verdict !== 'dismissed',
  };
}

function groupSentences(sentences: readonly Sentence[]): Map<Article['id'], Sentence[]> {
  const groups = new Map<Article['id'], Sentence[]>();
  for (const sentence of sentences) {
    const group = groups.get(sentence.articleId);
    if (group) group.push(sentence);
    else groups.set(sentence.articleId, [sentence]);
  }
  return groups;
}

/** The sentence that holds `position`, or the last one that starts before it; null before the first. */
function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | null {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const sentence = sentences[middle];
    if (sentence && sentence.span.start <= position) low = middle + 1;
    else high = middle;
  }
  return sentences[low - 1] ?? null;
}

const humanised = (id: string): string => (id.charAt(0).toUpperCase() + id.slice(1)).replaceAll('-', ' ');
