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

function outlet(row: string, type: KnownOutlet['type']): KnownOutlet {
  const forms = row.split(' | ');
  return { name: forms[0] ?? row, type, forms };
}
