import type { Alignment, ArticleView, NameEntity, NameMention, NamePreference } from '../../model/index.ts';
import { type Cluster, clusterUsages, type Usage } from '../../names/cluster.ts';
import { collectMentions } from './collect.ts';
import { buildEntities, type Occurrence } from './entities.ts';

export interface NamesInput {
  readonly articles: readonly ArticleView[];
  /** Not read today: names are grouped over all articles, aligned or not. */
  readonly alignments: readonly Alignment[];
  /** House style by any key ("peskov"). */
  readonly preferences: Readonly<Record<string, NamePreference>>;
}

export interface NamesResult {
  /** Entities with something to settle first, then by number of occurrences, then by head form. */
  readonly entities: readonly NameEntity[];
  /** In order of the articles, then of the document. */
  readonly mentions: readonly NameMention[];
}

/** Finds names in every article and groups the spellings of one name. Boilerplate is not read. */
export function groupNames({ articles, preferences }: NamesInput): NamesResult {
  const collected = collectMentions(articles);
  const order = new Map(articles.map((view, index) => [view.article.id, index] as const));
  const occurrences = new Map<string, Occurrence>();
  for (const { mention, meant, bracketed } of collected) {
    const article = order.get(mention.articleId) ?? 0;
    const key = `${article}\u0000${mention.form}`;
    const known = occurrences.get(key);
    if (known) {
      known.mentions.push(mention);
      known.bracketed &&= bracketed;
    } else
      occurrences.set(key, {
        form: mention.form,
        article,
        language: articles[article]?.article.language.bcp47 ?? 'und',
        meant,
        bracketed,
        mentions: [mention],
      });
  }
  const usages = [...occurrences.values()].map(usageOf);
  const clusters: Cluster[] = clusterUsages(usages);
  const entities = buildEntities(clusters, occurrences, preferences);
  return { entities, mentions: collected.map(({ mention }) => mention) };
}

/** A spelling of one article: its type by most mentions that know it, its role by the first. */
function usageOf({ form, article, meant, bracketed, mentions }: Occurrence): Usage {
  const typed = mentions.filter((mention) => mention.type !== 'unknown');
  const type = typed.find((mention) => mention.type === 'person')?.type ?? typed[0]?.type ?? 'unknown';
  return {
    form,
    article,
    meant,
    bracketed,
    type,
    role: mentions.find((mention) => mention.role !== null)?.role ?? null,
    count: mentions.length,
  };
}
