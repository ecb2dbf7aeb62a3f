import { counterSigns } from '../../data/provenance.ts';
import type { ArticleView, Evidence } from '../../model/index.ts';
import { isQuoted, quotedSpans } from '../../text/passages.ts';
import { baseLanguage, runningSentences } from './signs.ts';

/** What speaks against a translation: `weight` in nats. */
export interface CounterSign {
  readonly id: string;
  readonly weight: number;
  readonly evidence: Evidence;
}

/** Habits of native texts, outside quotations (a quotation may be older than the article and by another hand). One for each row. */
export function findCounterSigns(view: ArticleView): CounterSign[] {
  const { article } = view;
  const language = baseLanguage(article);
  const quoted = quotedSpans(article.text);
  const sentences = runningSentences(view);
  const signs: CounterSign[] = [];
  for (const row of counterSigns()) {
    if (row.into !== language) continue;
    for (const sentence of sentences) {
      const found = [...sentence.text.matchAll(row.pattern)]
        .map((hit) => ({
          start: sentence.span.start + hit.index,
          end: sentence.span.start + hit.index + hit[0].length,
        }))
        .find((span) => !isQuoted(span, quoted));
      if (!found) continue;
      signs.push({
        id: row.id,
        weight: row.weight,
        evidence: { kind: 'counter', reason: row.reason, anchor: { articleId: article.id, span: found } },
      });
      break;
    }
  }
  return signs;
}
