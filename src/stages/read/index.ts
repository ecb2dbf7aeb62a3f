import type { ArticleFormats } from '../../engines/ports.ts';
import { VariorumError } from '../../errors.ts';
import { type Article, type ArticleInput, articleId, type TextBlock, type Warning } from '../../model/index.ts';
import { sha256Hex } from '../../text/hash.ts';
import { foldNewlines } from '../../text/normalize.ts';
import { decode } from './decode.ts';
import { markdownBlocks } from './markdown.ts';
import { type GivenFacts, metadataOf } from './metadata.ts';
import { siglaOf } from './sigla.ts';
import { textBlocks } from './text-blocks.ts';

/** An article whose language has not been looked at. */
export type ReadArticle = Omit<Article, 'language'> & {
  /** BCP 47 tag of the caller or of the front matter; null where neither says one. */
  readonly declaredLanguage: string | null;
};

export interface ReadResult {
  /** In the order they were handed in. */
  readonly articles: readonly ReadArticle[];
  /** Articles that could not be read, in order; the others are not touched by them. */
  readonly failures: readonly { readonly uri: string; readonly error: VariorumError }[];
  readonly warnings: readonly Warning[];
}

/** For callers without parsers: every line of a Markdown file is a paragraph, its front matter is not read, encodings are told by their letters alone. */
const PLAIN: ArticleFormats = {
  parseMarkdown: (text) => {
    const end = { offset: text.length };
    return [{ type: 'paragraph', position: { start: { offset: 0 }, end } }];
  },
  parseYaml: () => undefined,
  rankEncodings: () => [],
};

/** Bytes, or code units where text is handed in. */
const LARGEST_ARTICLE = 20 * 1024 * 1024;

/**
 * Decodes the articles, divides them into blocks and reads what they say of themselves. Never throws for a bad article: it becomes a failure
 * (E_EMPTY, E_BINARY, E_DECODE, E_ENCODING_UNKNOWN, E_TOO_LARGE). A guessed encoding is said in a warning (W_ENCODING_GUESSED).
 */
export function readArticles(inputs: readonly ArticleInput[], formats: ArticleFormats = PLAIN): ReadResult {
  const failures: { uri: string; error: VariorumError }[] = [];
  const read: { input: ArticleInput; article: Omit<ReadArticle, 'id' | 'siglum'> }[] = [];
  for (const input of inputs) {
    try {
      read.push({ input, article: readArticle(input, formats) });
    } catch (error) {
      if (!(error instanceof VariorumError)) throw error;
      failures.push({ uri: input.uri, error });
    }
  }
  const sigla = siglaOf(read.map(({ input }) => input));
  const copies = new Map<string, number>();
  const articles = read.map(({ article }, index): ReadArticle => {
    const copy = (copies.get(article.sha256) ?? 0) + 1;
    copies.set(article.sha256, copy);
    const id = articleId(`a-${article.sha256.slice(0, 12)}${copy > 1 ? `-${copy}` : ''}`);
    return { ...article, id, siglum: sigla[index] ?? id };
  });
  return { articles, failures, warnings: articles.flatMap(guessWarning) };
}

function readArticle(input: ArticleInput, formats: ArticleFormats): Omit<ReadArticle, 'id' | 'siglum'> {
  const { uri, bytes } = input;
  const size = bytes?.length ?? input.text?.length ?? 0;
  if (size > LARGEST_ARTICLE) throw new VariorumError('E_TOO_LARGE', { path: uri, limit: '20 MB' });
  const { text: decoded, encoding } = bytes
    ? decode(uri, bytes, { declared: input.encoding, rankEncodings: formats.rankEncodings })
    : {
        text: (input.text ?? '').replace(/^\ufeff/, ''),
        encoding: { label: 'utf-8', basis: 'text', confidence: 1 } as const,
      };
  if (decoded.includes('\0')) throw new VariorumError('E_BINARY', { path: uri, reason: 'it holds NUL characters' });
  const text = foldNewlines(decoded);
  if (!/[^\s\p{Cf}]/u.test(text)) throw new VariorumError('E_EMPTY', { path: uri });
  const { blocks, facts, language } = blocksOf(text, input, formats);
  const given = { ...facts, publishedAt: input.publishedAt ?? facts.publishedAt };
  return {
    uri,
    sha256: sha256Hex(bytes ?? input.text ?? ''),
    text,
    encoding,
    blocks,
    metadata: metadataOf(text, blocks, given),
    declaredLanguage: input.language ?? language,
  };
}

interface Layout {
  readonly blocks: readonly TextBlock[];
  readonly facts: GivenFacts;
  readonly language: string | null;
}

function blocksOf(text: string, input: ArticleInput, formats: ArticleFormats): Layout {
  const format = input.format ?? (/\.(?:md|markdown|mdown)$/i.test(input.uri) ? 'markdown' : 'text');
  return format === 'markdown'
    ? markdownBlocks(text, formats)
    : { blocks: textBlocks(text), facts: {}, language: null };
}

function guessWarning(article: ReadArticle): Warning[] {
  const { label, basis, confidence } = article.encoding;
  if (basis !== 'detected') return [];
  const sure = confidence >= 0.8 ? 'read as' : 'perhaps';
  const message = `The encoding of ${article.uri} is not declared: ${sure} ${label}. If names look wrong, name it with --encoding.`;
  return [{ code: 'W_ENCODING_GUESSED', message, uri: article.uri }];
}
