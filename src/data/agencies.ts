import raw from './agencies.json' with { type: 'json' };

/** A news agency or publication under its own name. */
export interface KnownOutlet {
  readonly name: string;
  readonly type: 'organisation' | 'publication';
  /** Every accepted form, the name included. */
  readonly forms: readonly string[];
}

let outlets: ReadonlyMap<string, KnownOutlet> | null = null;

/** Known agencies and publications by every form, case as they write it. */
export function knownOutlets(): ReadonlyMap<string, KnownOutlet> {
  outlets ??= new Map(
    [
      ...raw.organisation.map((row) => outlet(row, 'organisation')),
      ...raw.publication.map((row) => outlet(row, 'publication')),
    ].flatMap((known) => known.forms.map((form) => [form, known] as const)),
  );
  return outlets;
}

let cases: ReadonlyMap<string, string> | null = null;

/** The known agency or publication that a form is, or is a case form of ("Reutera"); null where there is none. */
export function outletNominative(form: string): string | null {
  if (knownOutlets().has(form)) return form;
  cases ??= new Map(
    raw.cases.split(' ').map((pair) => {
      const [found = '', nominative = ''] = pair.split(':');
      return [found, nominative] as const;
    }),
  );
  return cases.get(form) ?? null;
}

function outlet(row: string, type: KnownOutlet['type']): KnownOutlet {
  const forms = row.split(' | ');
  return { name: forms[0] ?? row, type, forms };
}
