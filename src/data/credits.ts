import table from './credits.json' with { type: 'json' };

const names = new Map<string, string>(
  table.rows.flatMap(({ name, forms }) => forms.map((form): [string, string] => [form, name])),
);

/** The news agency that signs as `form` ("dpa", "РИА Новости"), by its usual name; null where none does. Case is ignored. */
export const creditedAgency = (form: string): string | null => names.get(form.trim().toLowerCase()) ?? null;
