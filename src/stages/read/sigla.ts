/** What a siglum is made from. */
export interface Labelled {
  readonly uri: string;
  readonly siglum?: string;
}

/** Code points; longer file stems are not short labels. */
const LONGEST_STEM = 12;

/**
 * One siglum for each article, in their order, all different: the caller's own; the leading digits of the file stems where every
 * article has them and they differ; the stems where they are short and differ; else A, B, C … Z, AA, AB …
 */
export function siglaOf(articles: readonly Labelled[]): string[] {
  const stems = articles.map(({ uri }) => stemOf(uri));
  const numbers = stems.map((stem) => /^\d{1,8}(?!\d)/.exec(stem)?.[0] ?? '');
  const labels =
    [numbers, stems].find((candidates) => areLabels(candidates)) ?? articles.map((_, index) => letters(index));
  const taken = new Set<string>(articles.flatMap(({ siglum }) => (siglum?.trim() ? [siglum.trim()] : [])));
  const used = new Set<string>();
  return articles.map(({ siglum }, index) => {
    const own = siglum?.trim();
    const wanted = own || (labels[index] ?? letters(index));
    const label = firstFree(wanted, (name) => used.has(name) || (!own && taken.has(name)));
    used.add(label);
    return label;
  });
}

const areLabels = (candidates: readonly string[]): boolean =>
  candidates.every((label) => /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(label) && [...label].length <= LONGEST_STEM) &&
  new Set(candidates).size === candidates.length;

/** File name without folders and without its last extension. */
function stemOf(uri: string): string {
  const name =
    uri
      .split(/[?#]/)[0]
      ?.split(/[/\\]/)
      .findLast((part) => part !== '') ?? '';
  return name.replace(/(.)\.[^.]*$/, '$1');
}

/** 0 → A, 25 → Z, 26 → AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

function firstFree(wanted: string, isTaken: (label: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  for (let copy = 2; ; copy += 1) if (!isTaken(`${wanted}-${copy}`)) return `${wanted}-${copy}`;
}
