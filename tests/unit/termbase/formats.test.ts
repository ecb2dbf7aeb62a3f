import { describe, expect, it } from 'vitest';
import { configuredConcepts, parseGlossary } from '../../../src/engines/termbase/index.ts';
import { lexiconsOf } from '../../../src/engines/termbase/lexicons.ts';
import type { TermConcept } from '../../../src/model/index.ts';

const read = (path: string, text: string): Promise<readonly TermConcept[]> =>
  parseGlossary({ path, bytes: new TextEncoder().encode(text) });

/** "en peace plan preferred 2" for every term of every concept. */
const flat = (concepts: readonly TermConcept[]): string[] =>
  concepts.flatMap(({ concept, terms }) =>
    terms.map(({ language, text, status, place }) => `${concept}: ${language} ${text}, ${status}, ${place.line}`),
  );

describe('a glossary with a column for each language', () => {
  it('takes the first term of a language for preferred and the others for admitted', async () => {
    const concepts = await read(
      'house.csv',
      'concept,en,de,note\npeace plan,peace plan|peace proposal,Friedensplan,not: position paper\n',
    );
    expect(flat(concepts)).toEqual([
      'peace plan: en peace plan, preferred, 2',
      'peace plan: en peace proposal, admitted, 2',
      'peace plan: de Friedensplan, preferred, 2',
    ]);
    expect(concepts[0]?.note).toBe('not: position paper');
  });

  it('puts rows of one concept together, with the status that each row says', async () => {
    const concepts = await read(
      'house.csv',
      'concept;en;de;status\nally;close ally;enger Verbündeter;preferred\nAlly;loyal squire;treuer Knappe;forbidden\n',
    );
    expect(concepts).toHaveLength(1);
    expect(flat(concepts).slice(2)).toEqual([
      'ally: en loyal squire, forbidden, 3',
      'ally: de treuer Knappe, forbidden, 3',
    ]);
  });

  it('takes a status from the heading of a column', async () => {
    const concepts = await read('house.tsv', 'en\ten forbidden\ten:deprecated\nKyiv\tKiev\tKiew\n');
    expect(flat(concepts)).toEqual([
      'Kyiv: en Kyiv, preferred, 2',
      'Kyiv: en Kiev, forbidden, 2',
      'Kyiv: en Kiew, deprecated, 2',
    ]);
  });

  it('knows an abbreviation, which stands beside the full term', async () => {
    const [concept] = await read('g.csv', 'concept,en\ncourt,International Criminal Court|ICC\n');
    expect(concept?.terms.map(({ text, short }) => [text, short])).toEqual([
      ['International Criminal Court', false],
      ['ICC', true],
    ]);
  });
});

describe('a glossary with one term a row', () => {
  it('is read with concept, language, term and status', async () => {
    const concepts = await read(
      'long.csv',
      '# house terms\nconcept,lang,term,status\nPOL-1,zh,全天候伙伴关系,preferred\nPOL-1,en,all-weather partnership,preferred\nPOL-1,en,weatherproof partnership,deprecated\n',
    );
    expect(flat(concepts)).toEqual([
      'POL-1: zh 全天候伙伴关系, preferred, 3',
      'POL-1: en all-weather partnership, preferred, 4',
      'POL-1: en weatherproof partnership, deprecated, 5',
    ]);
  });

  it('says the line of a status that is none, and what was meant', async () => {
    await expect(read('g.csv', 'concept,lang,term,status\na,en,ally,prefered\n')).rejects.toMatchObject({
      code: 'E_GLOSSARY',
      message: 'cannot use the glossary g.csv, line 2: “prefered” is no status',
      hint: 'Did you mean preferred?',
    });
  });

  it('says the line of a language that is none', async () => {
    await expect(read('g.csv', 'concept,lang,term\na,en,ally\na,english,friend\n')).rejects.toThrow(
      'line 3: “english” is no language',
    );
  });

  it('says where one term has two statuses', async () => {
    await expect(read('g.csv', 'concept,lang,term,status\na,en,ally,preferred\na,en,ally,forbidden\n')).rejects.toThrow(
      'line 3: “ally” is forbidden here and preferred on line 2',
    );
  });
});

describe('a table that is no glossary', () => {
  it('is told to begin with a heading', async () => {
    await expect(read('g.csv', 'ally,Verbündeter\nplan,Plan\n')).rejects.toMatchObject({
      message: 'cannot use the glossary g.csv, line 1: the first row does not say what its columns are',
      hint: expect.stringContaining('concept,lang,term,status'),
    });
  });

  it('is said to be empty where it is', async () => {
    await expect(read('g.csv', '# nothing yet\n')).rejects.toThrow('it is empty');
    await expect(read('g.csv', 'concept,en\n')).rejects.toThrow('it holds no term');
  });
});

const V2 = `<?xml version="1.0"?>
<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
<martif type="TBX" xml:lang="en"><text><body>
  <termEntry id="c1">
    <descrip type="definition">A friend in the alliance.</descrip>
    <langSet xml:lang="en">
      <tig><term>close ally</term><termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></tig>
      <ntig><termGrp><term>loyal squire</term>
        <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></termGrp></ntig>
    </langSet>
    <langSet xml:lang="de"><tig><term>enger <hi>Verbündeter</hi></term></tig></langSet>
  </termEntry>
</body></text></martif>`;

const V3 = `<tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2" xmlns:min="http://www.tbxinfo.net/ns/min">
 <text><body>
  <conceptEntry id="c1">
    <langSec xml:lang="en">
      <termSec><term>European Union</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus></termSec>
      <termSec><term>EU</term><termNote type="termType">acronym</termNote></termSec>
      <termSec><term>Common Market</term><min:administrativeStatus>supersededTerm-admn-sts</min:administrativeStatus></termSec>
    </langSec>
    <langSec xml:lang="fr"><termSec><term>Union européenne</term></termSec></langSec>
  </conceptEntry>
 </body></text>
</tbx>`;

describe('a termbase in TBX', () => {
  it('of 2008 is read with statuses, lines and the definition', async () => {
    const concepts = await read('house.tbx', V2);
    expect(flat(concepts)).toEqual([
      'close ally: en close ally, preferred, 7',
      'close ally: en loyal squire, deprecated, 8',
      'close ally: de enger Verbündeter, preferred, 11',
    ]);
    expect(concepts[0]?.note).toBe('A friend in the alliance.');
  });

  it('of 2019 is read with statuses as elements, and with its acronyms', async () => {
    const [concept] = await read('house.xml', V3);
    expect(concept?.terms.map(({ text, status, short }) => [text, status, short])).toEqual([
      ['European Union', 'preferred', false],
      ['EU', 'admitted', true],
      ['Common Market', 'deprecated', false],
      ['Union européenne', 'preferred', false],
    ]);
  });

  it('is refused with the line where it is no well-formed XML', async () => {
    await expect(read('g.tbx', V2.replace('</langSet>', ''))).rejects.toMatchObject({
      code: 'E_GLOSSARY',
      message: expect.stringMatching(/^cannot use the glossary g\.tbx, line 1\d: it is not well-formed XML/),
    });
  });

  it('expands no entities and fetches nothing', async () => {
    const bomb = V2.replace(
      '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">',
      '<!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>',
    );
    expect(flat(await read('g.tbx', bomb))).toHaveLength(3);
    for (const entity of ['&b;', '&x;']) {
      await expect(read('g.tbx', bomb.replace('close ally', entity))).rejects.toThrow('not well-formed XML');
    }
  });

  it('without terms is said to hold none', async () => {
    await expect(read('g.tbx', '<martif><text><body></body></text></martif>')).rejects.toThrow(
      'no concept with a term',
    );
  });
});

describe('terms of a configuration', () => {
  it('are concepts by their names', () => {
    const concepts = configuredConcepts(
      {
        ally: {
          note: 'not “squire”',
          languages: { en: { prefer: 'ally', forbid: ['squire'] }, de: { prefer: 'Verbündeter' } },
        },
      },
      'variorum.config.json',
    );
    expect(flat(concepts)).toEqual([
      'ally: en ally, preferred, null',
      'ally: en squire, forbidden, null',
      'ally: de Verbündeter, preferred, null',
    ]);
    expect(concepts[0]?.note).toBe('not “squire”');
  });

  it('in an unknown language are refused', () => {
    expect(() => configuredConcepts({ ally: { languages: { english: { prefer: 'ally' } } } }, 'c.json')).toThrow(
      'cannot use the glossary c.json: “english” is no language (terms, “ally”)',
    );
  });
});

describe('lexiconsOf', () => {
  it('gives the alignment one lexicon for every two languages', async () => {
    const [lexicon, ...others] = lexiconsOf(
      await read('g.csv', 'concept,en,de\nplan,peace plan|position paper,Friedensplan\n'),
    );
    expect(others).toEqual([]);
    expect(lexicon).toMatchObject({ sourceLanguage: 'de', targetLanguage: 'en' });
    expect([...(lexicon?.entries ?? [])]).toEqual([['friedensplan', ['peace plan', 'position paper']]]);
  });
});
