import { foldText } from './fold.ts';

/** Words and tokens of the search box: `sev:critical cat:name st:open in:001 "peace plan" !quotation`. */
export interface Term {
  readonly not: boolean;
  /** What the value is compared with; null for text. */
  readonly field: 'sev' | 'cat' | 'st' | 'in' | null;
  /** Folded. */
  readonly value: string;
}

/** What a search looks at. */
export interface Searched {
  readonly severity: string;
  /** Check id and title. */
  readonly category: readonly string[];
  readonly status: string;
  readonly sigla: readonly string[];
  /** Folded text of the finding. */
  readonly text: string;
}

const TOKEN = /(!?)(?:(sev|cat|st|in):)?(?:"([^"]*)"?|([^\s"!][^\s"]*))/giu;

export function parseQuery(query: string): Term[] {
  return [...query.matchAll(TOKEN)].flatMap(([, not, field, quoted, word]): Term[] => {
    const value = foldText(quoted ?? word ?? '').trim();
    return value === '' ? [] : [{ not: not === '!', field: fieldOf(field), value }];
  });
}

function fieldOf(name: string | undefined): Term['field'] {
  const known = name?.toLowerCase();
  return known === 'sev' || known === 'cat' || known === 'st' || known === 'in' ? known : null;
}

/** True where everything asked for holds: of several values for one field, one has to; of words, all. */
export function fits(terms: readonly Term[], searched: Searched): boolean {
  const holds = (term: Term): boolean => termHolds(term, searched);
  if (terms.some((term) => term.not && holds(term))) return false;
  const wanted = terms.filter((term) => !term.not);
  if (!wanted.filter((term) => term.field === null).every(holds)) return false;
  return (['sev', 'cat', 'st', 'in'] as const).every((field) => {
    const values = wanted.filter((term) => term.field === field);
    return values.length === 0 || values.some(holds);
  });
}

function termHolds({ field, value }: Term, { severity, category, status, sigla, text }: Searched): boolean {
  switch (field) {
    case 'sev':
      return severity.startsWith(value);
    case 'cat':
      return category.some((name) => foldText(name).includes(value));
    case 'st':
      return status.startsWith(value);
    case 'in':
      return sigla.some((siglum) => foldText(siglum) === value);
    default:
      return text.includes(value);
  }
}
