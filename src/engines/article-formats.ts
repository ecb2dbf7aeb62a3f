import { loadModule } from './lazy.ts';
import type { ArticleFormats } from './ports.ts';

/** Parsers of what articles come in, each loaded when the first article needs it (plain UTF-8 text needs none; Markdown costs 50 ms). */
export const articleFormats: ArticleFormats = {
  parseMarkdown: (text) =>
    loadModule<typeof import('mdast-util-from-markdown')>(import.meta.resolve('mdast-util-from-markdown')).fromMarkdown(
      text,
    ).children,
  parseYaml: (text) => {
    const { parseDocument } = loadModule<typeof import('yaml')>(import.meta.resolve('yaml'));
    const document = parseDocument(text, { logLevel: 'silent' });
    return document.errors.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 });
  },
  rankEncodings: (bytes) =>
    loadModule<typeof import('chardet')>(import.meta.resolve('chardet'))
      .analyse(bytes)
      .map(({ name }) => name),
};
