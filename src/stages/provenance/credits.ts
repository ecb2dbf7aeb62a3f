import { LANGUAGE_WORDS, translationCredits } from '../../data/provenance.ts';
import type { ArticleView, Evidence } from '../../model/index.ts';
import { baseLanguage, type Sign } from './signs.ts';

/** Sentences at either end of an article in which a credit line stands. */
const ENDS = 6;

/** A line at the head or foot of the article that names it a translation ("Translated from the German by …"). Page furniture is read as well. */
export function creditSigns({ article, sentences }: ArticleView): Sign[] {
  const language = baseLanguage(article);
  const rows = translationCredits().filter((row) => row.into === language);
  if (rows.length === 0) return [];
  const ends = sentences.length <= 2 * ENDS ? sentences : [...sentences.slice(0, ENDS), ...sentences.slice(-ENDS)];
  for (const sentence of ends) {
    // "Translat", "übersetzt", "traduit", "traducido", "published in": the patterns are compiled only where one can match.
    if (!/transl|bersetzt|bertrag|aus dem|tradu|auf \p{Lu}|in \p{Lu}/iu.test(sentence.text)) continue;
    for (const row of rows) {
      const found = row.pattern.exec(sentence.text);
      if (!found) continue;
      const named = found.groups?.['language']?.toLowerCase();
      const from = named === undefined ? undefined : LANGUAGE_WORDS[language]?.[named];
      if (named !== undefined && (from === undefined || from === language)) continue;
      const start = sentence.span.start + found.index;
      const span = { start, end: start + found[0].length };
      const note: Evidence = {
        kind: 'note',
        text: `“${found[0].trim()}”: the text names itself a translation`,
        anchor: { articleId: article.id, span },
      };
      return [
        {
          id: row.id,
          family: 'source',
          strength: 'strong',
          exclusive: true,
          certain: true,
          from: from ? [from] : [],
          evidence: [note],
        },
      ];
    }
  }
  return [];
}

/** The English name of a language, capitalised; the tag where it is not known. */
export function languageInWords(tag: string): string {
  const name = Object.entries(LANGUAGE_WORDS['en'] ?? {}).find(([, known]) => known === tag)?.[0];
  return name ? `${name[0]?.toUpperCase()}${name.slice(1)}` : tag;
}
