import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameSnippet, withPreferredName } from '../../../src/review/config-edit.ts';

const set = (text: string, key = 'peskov', original: string | null = null, at: readonly string[] = []): string =>
  withPreferredName({ text, at }, key, { prefer: 'Peskov', original });

describe('the preferred spelling of a name is put into a configuration', () => {
  it.each([
    ['that is empty', '{}\n', '{\n  "names": {\n    "peskov": {\n      "prefer": "Peskov"\n    }\n  }\n}\n'],
    [
      'on one line',
      '{ "only": ["homoglyph"] }',
      '{ "only": ["homoglyph"], "names": { "peskov": { "prefer": "Peskov" } } }',
    ],
    [
      'that has names, as they are laid out there',
      '{\n\t"names": {\n\t\t"xi": { "prefer": "Xi" }\n\t}\n}\n',
      '{\n\t"names": {\n\t\t"xi": { "prefer": "Xi" },\n\t\t"peskov": {\n\t\t\t"prefer": "Peskov"\n\t\t}\n\t}\n}\n',
    ],
    [
      'that has the name: its other spellings stay',
      '{ "names": { "peskov": { "prefer": "Peskow", "allow": ["Peskoff"] } }, "only": [] }',
      '{ "names": { "peskov": { "prefer": "Peskov", "allow": ["Peskoff"] } }, "only": [] }',
    ],
    [
      'whose texts look like what is searched',
      '{ "skip": ["\\"names\\": {", "}"], "names": {} }',
      '{ "skip": ["\\"names\\": {", "}"], "names": {\n    "peskov": {\n      "prefer": "Peskov"\n    }\n  } }',
    ],
  ])('%s', (_, text, expected) => {
    expect(set(text)).toBe(expected);
  });

  it('with its original, unless one stands there', () => {
    expect(JSON.parse(set('{}', 'peskov', 'Песков')).names.peskov).toEqual({ prefer: 'Peskov', original: 'Песков' });
    const kept = set('{"names":{"peskov":{"prefer":"P","original":"Пескoв"}}}', 'peskov', 'Песков');
    expect(JSON.parse(kept).names.peskov.original).toBe('Пескoв');
  });

  it('under "variorum" in package.json', () => {
    const text = '{\n  "name": "desk",\n  "variorum": {\n    "skip": []\n  },\n  "private": true\n}\n';
    const changed = set(text, 'peskov', null, ['variorum']);
    expect(changed).toContain('"name": "desk"');
    expect(JSON.parse(changed)).toEqual({
      name: 'desk',
      variorum: { skip: [], names: { peskov: { prefer: 'Peskov' } } },
      private: true,
    });
  });

  it('changes nothing else, whatever stands there', () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.jsonValue()),
        fc.constantFrom(undefined, 1, 2, '\t'),
        fc.string({ minLength: 1 }).filter((key) => key !== '__proto__'),
        (config, indent, key) => {
          const given = { ...config, names: { other: { prefer: 'Other' } } };
          const changed: unknown = JSON.parse(set(JSON.stringify(given, null, indent), key, 'Песков'));
          const name = key === 'other' ? { prefer: 'Peskov', original: 'Песков' } : given.names.other;
          expect(changed).toEqual(
            JSON.parse(
              JSON.stringify({
                ...given,
                names: { other: name, [key]: { prefer: 'Peskov', original: 'Песков' } },
              }),
            ),
          );
        },
      ),
    );
  });

  it('is not, where that is no object', () => {
    expect(() => set('[]')).toThrow(/no JSON object/);
    expect(set('{"names": {"peskov": null}}')).toBe('{"names": {"peskov": { "prefer": "Peskov" }}}');
  });

  it('or is shown, to be pasted into a program', () => {
    expect(nameSnippet('peskov', { prefer: 'Peskov', original: 'Песков' })).toBe(
      'names: { "peskov": { prefer: "Peskov", original: "Песков" } }',
    );
  });
});
