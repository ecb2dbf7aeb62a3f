/** A town's chronicle in English and German: as long as one likes, the same every time, with insertions and joined sentences. */

const TOWNS = [
  'Adorf',
  'Bergen',
  'Celle',
  'Dessau',
  'Eutin',
  'Fulda',
  'Goslar',
  'Husum',
  'Ilmenau',
  'Jever',
  'Kassel',
  'Lindau',
  'Meldorf',
  'Norden',
  'Oschatz',
  'Pirna',
];
const PEOPLE = [
  'Albrecht',
  'Bendix',
  'Cordula',
  'Dietmar',
  'Edeltraud',
  'Friedolin',
  'Gesine',
  'Henriette',
  'Irmgard',
  'Jobst',
  'Konrad',
  'Leopold',
  'Mathilde',
];
const EVENTS: readonly (readonly [string, string])[] = [
  ['a school was opened in {town} for {count} children', 'wurde in {town} eine Schule für {count} Kinder eröffnet'],
  [
    '{name} of {town} bought the old mill for {count} thalers',
    'kaufte {name} aus {town} die alte Mühle für {count} Taler',
  ],
  ['the river flooded {count} houses near {town}', 'überschwemmte der Fluss {count} Häuser bei {town}'],
  [
    'the council of {town} elected {name} as mayor with {count} votes',
    'wählte der Rat von {town} {name} mit {count} Stimmen zum Bürgermeister',
  ],
  [
    'fire destroyed the church of {town}, and {name} wrote that {count} people had lost their homes',
    'zerstörte ein Feuer die Kirche von {town}, und {name} schrieb, dass {count} Menschen ihr Haus verloren hatten',
  ],
  [
    'the market in {town} was moved because of the war, which cost {count} lives',
    'wurde der Markt in {town} wegen des Krieges verlegt, der {count} Menschen das Leben kostete',
  ],
];

export interface Chronicle {
  readonly source: readonly string[];
  readonly target: readonly string[];
  /** Linked beads as `source=target`, positions joined by commas. */
  readonly beads: readonly string[];
}

/** About `size` sentences a side. Every 17th target sentence is added, every 23rd bead joins two source sentences. */
export function chronicle(size: number): Chronicle {
  const source: string[] = [];
  const target: string[] = [];
  const beads: string[] = [];
  let state = 7;
  const pick = (n: number): number => {
    state = (state * 48_271) % 2_147_483_647;
    return state % n;
  };
  const entry = (k: number): readonly [string, string] => {
    const [english, german] = EVENTS[pick(EVENTS.length)] ?? ['', ''];
    const values: Record<string, string> = {
      town: TOWNS[pick(TOWNS.length)] ?? '',
      name: PEOPLE[pick(PEOPLE.length)] ?? '',
      count: String(20 + pick(9_000)),
    };
    const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
    const year = 1200 + (k % 700);
    return [`In ${year} ${fill(english)}.`, `Im Jahr ${year} ${fill(german)}.`];
  };
  for (let k = 0; source.length < size; k++) {
    const [english, german] = entry(k);
    if (k % 17 === 5) target.push(`Davon weiß der Chronist von ${TOWNS[pick(TOWNS.length)]} nichts Näheres zu sagen.`);
    if (k % 23 === 11) {
      const [more, mehr] = entry(k + 1);
      beads.push(`${source.length},${source.length + 1}=${target.length}`);
      source.push(english, more);
      target.push(`${german.slice(0, -1)}, und ${mehr.charAt(0).toLowerCase()}${mehr.slice(1)}`);
    } else {
      beads.push(`${source.length}=${target.length}`);
      source.push(english);
      target.push(german);
    }
  }
  return { source, target, beads };
}
