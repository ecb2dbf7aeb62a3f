import { nearest, VariorumError } from '../errors.ts';
import type { ArticleInput } from '../model/index.ts';

/** Values by siglum, file name or glob; '*' for all. */
export type Assignment = Readonly<Record<string, string>>;

/**
 * Inputs with the languages and encodings that were assigned to them. A name beats a glob, and a glob that is longer beats a shorter one.
 * Throws E_USAGE for a key that stands for none of them, E_LANGUAGE for what is not a BCP 47 tag, E_ENCODING_UNKNOWN for what no decoder reads.
 */
export function assign(inputs: readonly ArticleInput[], languages: Assignment, encodings: Assignment): ArticleInput[] {
  for (const tag of Object.values(languages)) assertLanguage(tag);
  for (const label of Object.values(encodings)) assertEncoding(label);
  assertKeys(inputs, languages, '--lang');
  assertKeys(inputs, encodings, '--encoding');
  return inputs.map((input, position) => {
    const language = valueFor(input, position, languages);
    const encoding = valueFor(input, position, encodings);
    return { ...input, ...(language === null ? {} : { language }), ...(encoding === null ? {} : { encoding }) };
  });
}

/** Names that an article goes by: its path, file name, stem, leading digits and (where fewer than 27 are compared) letter. */
function namesOf({ uri, siglum }: ArticleInput, position: number): string[] {
  const file = uri.slice(uri.lastIndexOf('/') + 1);
  const stem = file.replace(/\.[^.]+$/, '');
  const digits = /^\d+/.exec(file)?.[0];
  const letter = position < 26 ? [String.fromCharCode(65 + position)] : [];
  return [
    uri,
    uri.replace(/^\.\//, ''),
    file,
    stem,
    ...(digits ? [digits] : []),
    ...(siglum ? [siglum] : []),
    ...letter,
    ...letter.map((l) => l.toLowerCase()),
  ];
}

function valueFor(input: ArticleInput, position: number, values: Assignment): string | null {
  const names = namesOf(input, position);
  const named = names.find((name) => Object.hasOwn(values, name));
  if (named !== undefined) return values[named] ?? null;
  const globs = Object.keys(values).filter(
    (key) => isGlob(key) && names.some((name) => globExpression(key).test(name)),
  );
  const [longest] = globs.toSorted((a, b) => b.length - a.length);
  return longest === undefined ? null : (values[longest] ?? null);
}

function assertKeys(inputs: readonly ArticleInput[], values: Assignment, flag: string): void {
  const lost = Object.keys(values).find(
    (key) => key !== '*' && !inputs.some((input, i) => valueFor(input, i, { [key]: '' }) !== null),
  );
  if (lost === undefined) return;
  const files = inputs.map(({ uri }) => uri);
  const near = nearest(lost, inputs.flatMap(namesOf));
  throw new VariorumError('E_USAGE', {
    reason: `${flag} ${lost}=…: no article goes by that name`,
    fix: near ? `Did you mean ${near}?` : `The articles are ${files.join(', ')}.`,
  });
}

const isGlob = (key: string): boolean => /[*?]/.test(key);

/** `*` and `?` within a folder, `**` across folders. */
function globExpression(glob: string): RegExp {
  const source = glob.replace(/\*\*\/?|[*?]|[^*?]+/g, (part) => {
    if (part.startsWith('**')) return '.*';
    if (part === '*') return glob === '*' ? '.*' : '[^/]*';
    return part === '?' ? '[^/]' : part.replace(/[\\^$.|+()[\]{}]/g, '\\$&');
  });
  return new RegExp(`^${source}$`, 'u');
}

function assertLanguage(tag: string): void {
  try {
    const { language } = new Intl.Locale(tag);
    const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language);
    if (known !== undefined) return;
  } catch {
    // Not even the shape of a tag.
  }
  throw new VariorumError('E_LANGUAGE', { language: tag });
}

function assertEncoding(label: string): void {
  try {
    new TextDecoder(label);
  } catch (cause) {
    throw new VariorumError('E_ENCODING_UNKNOWN', { encoding: label }, { cause });
  }
}
