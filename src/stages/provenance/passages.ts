import { LANGUAGE_WORDS, OUTLETS } from '../../data/provenance.ts';
import type { Article, ArticleView, Evidence, PassageClaim, Span } from '../../model/index.ts';
import { isQuoted, quotedSpans } from '../../text/passages.ts';
import { baseLanguage, runningSentences, type Sign } from './signs.ts';
import { CLAIM_FROM, probability, rounded, strengthOf, weigh, weightOf } from './weigh.ts';

/** Words of a quotation below which nothing is said of it. */
const FEWEST_WORDS = 5;
/** Quotations of one article that are looked at: bounds the work on hostile text. */
const MOST_QUOTATIONS = 400;

/** Quotations long enough to have an author of their own: a phrase in quotation marks is the writer's. */
const longQuotations = ({ text }: Article): Span[] =>
  quotedSpans(text).filter(({ start, end }) => text.slice(start, end).split(/\s+/u).length >= FEWEST_WORDS);

/** True where each of the signs that carry a claim stands in a quotation: they speak for the quotation, whose translator may be another. */
export function quotedOnly(article: Article, carrying: readonly Sign[]): boolean {
  const quotations = longQuotations(article);
  const places = carrying.map(anchorsOf);
  return (
    places.length > 0 && places.every((spans) => spans.length > 0 && spans.every((span) => isQuoted(span, quotations)))
  );
}

/**
 * Quotations in the article that were translated, by place: the words around one say so ("said in Russian", "through an interpreter", "told El País"),
 * or it holds signs that would carry a claim for a text.
 */
export function translatedPassages(view: ArticleView, signs: readonly Sign[]): PassageClaim[] {
  const { article } = view;
  return quotationsOf(view).flatMap(({ span, around }) => {
    const inside = signs.filter((sign) => {
      const places = anchorsOf(sign);
      return places.length > 0 && places.some((place) => place.start >= span.start && place.end <= span.end);
    });
    const text = article.text.slice(span.start, span.end);
    const said = around === null ? null : saidInWords(article, around);
    const all = said ? [said, ...inside] : inside;
    if (all.length === 0) return [];
    const weighing = weigh(all, [], { words: text.split(/\s+/u).length, setting: new Map() });
    const posterior = probability(weighing.odds);
    if (!weighing.sufficient || posterior < CLAIM_FROM) return [];
    const evidence = [...weighing.supporting]
      .sort((a, b) => weightOf(b) - weightOf(a))
      .flatMap((sign) => sign.evidence);
    return [
      {
        span,
        fromLanguage: weighing.fromLanguage,
        strength: strengthOf(posterior),
        confidence: rounded(posterior),
        evidence,
      },
    ];
  });
}

const anchorsOf = (sign: Sign): Span[] =>
  sign.evidence.flatMap((piece) => ('anchor' in piece && piece.anchor ? [piece.anchor.span] : []));

/** Quotations of a few words and more, each with the text of its sentence outside quotation marks; null where it fills its sentences. */
function quotationsOf(view: ArticleView): { span: Span; around: { text: string; start: number } | null }[] {
  const { article } = view;
  const quotations = longQuotations(article).slice(0, MOST_QUOTATIONS);
  const sentences = runningSentences(view);
  return quotations.flatMap((span) => {
    const sentence = sentences.find((one) => one.span.end >= span.end && one.span.start < span.end);
    if (!sentence) return [];
    const after = { text: article.text.slice(span.end, sentence.span.end), start: span.end };
    const before = { text: article.text.slice(sentence.span.start, span.start), start: sentence.span.start };
    const around = [after, before].find(({ text }) => /\p{L}{2}/u.test(text)) ?? null;
    return [{ span, around }];
  });
}

/** A verb of saying with a language, an interpreter or an outlet of another language behind it, in English. */
const SAID_IN =
  /\b(?:said|says|told|wrote|writes|spoke|speaking|added|posted|tweeted)\b[^“”"]{0,80}?\bin (\p{Lu}\p{Ll}{3,11})(?![\p{L}-])/u;
const INTERPRETED = /\b(?:through|via|with the help of) (?:an?|his|her|their) (?:interpreter|translator)\b/u;
const TOLD = /\b(?:told|in an interview (?:with|to)|wrote in)\b([^“”".;]{3,60})/u;

/** What the words around a quotation say of its language, as a sign; null where nothing. */
function saidInWords(article: Article, around: { text: string; start: number }): Sign | null {
  if (baseLanguage(article) !== 'en') return null;
  const sign = (found: RegExpExecArray, from: readonly string[], text: string): Sign => {
    const start = around.start + found.index;
    const note: Evidence = {
      kind: 'note',
      text,
      anchor: { articleId: article.id, span: { start, end: start + found[0].trimEnd().length } },
    };
    return { id: 'said-in', family: 'source', strength: 'strong', exclusive: true, from, evidence: [note] };
  };
  const said = SAID_IN.exec(around.text);
  const language = LANGUAGE_WORDS['en']?.[said?.[1]?.toLowerCase() ?? ''];
  if (said && language && language !== 'en')
    return { ...sign(said, [language], `“${said[0]}”: the quotation was said in another language`), certain: true };
  const interpreted = INTERPRETED.exec(around.text);
  if (interpreted)
    return { ...sign(interpreted, [], `“${interpreted[0]}”: the quotation is an interpreter’s`), certain: true };
  const told = TOLD.exec(around.text);
  const outlet = told ? outletIn(told[1] ?? '') : null;
  return told && outlet
    ? sign(told, [outlet.language], `told ${outlet.name}, which does not publish in English`)
    : null;
}

/** The first outlet named in `text` that publishes in another language than English. */
function outletIn(text: string): { name: string; language: string } | null {
  for (const [language, names] of Object.entries(OUTLETS)) {
    if (language === 'en') continue;
    const name = names.find((one) => text.includes(one) && standsAlone(one).test(text));
    if (name) return { name, language };
  }
  return null;
}

const standsAlone = (name: string): RegExp => new RegExp(`(?<![\\p{L}\\d-])${escaped(name)}(?![\\p{L}\\d-])`, 'u');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
