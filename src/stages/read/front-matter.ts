import type { ArticleFormats } from '../../engines/ports.ts';
import type { Span } from '../../model/index.ts';
import type { GivenFacts } from './metadata.ts';

/** The YAML between `---` lines at the top of a Markdown file. */
export interface FrontMatter {
  /** Both lines of dashes included. */
  readonly span: Span;
  readonly facts: GivenFacts;
  /** BCP 47 as written there; null where absent. */
  readonly language: string | null;
}

/** Code units; longer blocks of YAML are no front matter. */
const LONGEST = 20_000;

/** Front matter of `text`, or null where it has none. YAML that cannot be parsed is still kept apart from the article, with no facts. */
export function frontMatterOf(text: string, parseYaml: ArticleFormats['parseYaml']): FrontMatter | null {
  const opening = /^\s{0,20}---[ \t]*\n/.exec(text);
  if (!opening) return null;
  const closing = /\n(?:---|\.\.\.)[ \t]*(?:\n|$)/g;
  closing.lastIndex = opening[0].length - 1;
  const match = closing.exec(text.slice(0, LONGEST));
  if (!match) return null;
  const start = opening[0].indexOf('-');
  const span = { start, end: match.index + match[0].trimEnd().length };
  const values = fieldsOf(parseYaml(text.slice(opening[0].length, match.index + 1)));
  const field = (...names: string[]): string | undefined =>
    names.map((name) => values.get(name)).find((value) => value !== undefined);
  return {
    span,
    facts: {
      title: field('title', 'headline'),
      byline: field('byline', 'author', 'authors'),
      agency: field('agency', 'credit'),
      publishedAt: field('publishedat', 'published', 'date', 'pubdate'),
      url: field('url', 'link', 'canonical', 'permalink'),
    },
    language: field('lang', 'language', 'locale') ?? null,
  };
}

/** Scalar fields (and lists of scalars, joined with commas) by name in lower case. */
function fieldsOf(parsed: unknown): Map<string, string> {
  const fields = new Map<string, string>();
  if (typeof parsed !== 'object' || parsed === null) return fields;
  for (const [name, value] of Object.entries(parsed)) {
    const parts = (Array.isArray(value) ? value : [value]).filter(
      (part) => typeof part === 'string' || typeof part === 'number',
    );
    if (parts.length > 0) fields.set(name.toLowerCase(), parts.join(', ').trim());
  }
  return fields;
}
