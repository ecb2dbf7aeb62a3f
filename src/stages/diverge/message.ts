import type { Anchor, Article, ArticleId, BeadId, BeadView, Message } from '../../model/index.ts';
import type { Draft } from './run-checks.ts';

export interface Witnesses {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly beadOf: (id: BeadId) => BeadView | undefined;
}

/** The articles and beads of a run, the beads by their ids once one is asked for. */
export function witnessesOf(articles: Witnesses['articles'], beads: () => readonly BeadView[]): Witnesses {
  let byId: ReadonlyMap<BeadId, BeadView> | null = null;
  return {
    articles,
    beadOf: (id) => {
      byId ??= new Map(beads().map((view) => [view.bead.id, view]));
      return byId.get(id);
    },
  };
}

/**
 * Fills the template of a finding: `{name}` with the check's own value, `{here}` and `{there}` with the sigla of the first and the second text.
 * Values are put in by a function, so that "$&" in an article stays "$&"; the sigla are no values, as they are no words of an article.
 */
export function messageOf({ check, finding }: Draft, witnesses: Witnesses): Message {
  const { message: id, values = {} } = finding;
  const template = Object.hasOwn(check.messages, id) ? (check.messages[id] ?? '') : '';
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (Object.hasOwn(values, name)) return values[name] ?? '';
    if (name === 'here') return siglumOf(finding.source, 'source', { finding, ...witnesses });
    return name === 'there' ? siglumOf(finding.target, 'target', { finding, ...witnesses }) : whole;
  });
  return { id, text, values };
}

/** The siglum of the article that the anchor lies in; of the bead's article on that side where the words are missing there. */
function siglumOf(
  anchor: Anchor | null,
  side: 'source' | 'target',
  { finding, articles, beadOf }: Witnesses & Pick<Draft, 'finding'>,
): string {
  const own = anchor && articles.get(anchor.articleId);
  if (own) return own.siglum;
  const bead = finding.beadId ? beadOf(finding.beadId) : undefined;
  return bead?.[side].article.siglum ?? (side === 'source' ? 'one text' : 'the other text');
}
