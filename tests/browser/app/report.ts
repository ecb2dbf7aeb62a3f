import type { Report } from '../../../src/model/index.ts';
import { type MadeFinding, madeReport } from '../reports.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const PLACES = [
  'Riga',
  'Vilnius',
  'Tallinn',
  'Helsinki',
  'Oslo',
  'Malmö',
  'Bergen',
  'Turku',
  'Narva',
  'Pärnu',
  'Ventspils',
  'Klaipėda',
];

const sentence = (place: string, i: number, day: string): string =>
  `In ${place} the council met ${i + 2} times on ${day} and spoke of the harbour.`;

/** Two articles with twelve findings beside their links, one a row, and a third article that only shares the first sentence. */
export function twelveFindings(over: Partial<Report> = {}): Report {
  const a = PLACES.map((place, i) => sentence(place, i, DAYS[i % 6] ?? ''));
  const b = PLACES.map((place, i) => sentence(place, i, DAYS[(i + 1) % 6] ?? ''));
  return madeReport({
    texts: { A: [...a, 'Nobody else came.'], B: [...b, 'It rained.'], C: [a[0] ?? '', 'A third paper wrote no more.'] },
    links: [...PLACES.map((_, i) => ['A', [i], 'B', [i]] as const), ['A', [0], 'C', [0]] as const],
    findings: PLACES.map((place, i): MadeFinding => {
      const [mine, theirs] = [DAYS[i % 6] ?? '', DAYS[(i + 1) % 6] ?? ''];
      return {
        id: `VR-${'abcdefghjkmn'[i] ?? 'a'}aaaaa`,
        link: i,
        severity: i === 0 ? 'critical' : i < 4 ? 'major' : 'minor',
        source: ['A', `${mine} and spoke`],
        target: ['B', `${theirs} and spoke`],
        over: {
          checkId: i % 3 === 0 ? 'date-mismatch' : 'number-mismatch',
          message: { id: 'differs', text: `The council of ${place} met on another day`, values: {} },
          fingerprint: `v1:${'abcdefghjkmn'[i] ?? 'a'}aaaaaaaaaaaaaaa`,
          // Each finding stands in its own row: the words are those of its sentence.
          source: anchorOf(a, i, `${mine} and spoke`, 'A'),
          target: anchorOf(b, i, `${theirs} and spoke`, 'B'),
        },
      };
    }),
    over: {
      checks: [
        { checkId: 'number-mismatch', title: 'Numbers differ', status: 'ran', reason: null, findings: 8 },
        { checkId: 'date-mismatch', title: 'Dates differ', status: 'ran', reason: null, findings: 4 },
      ],
      ...over,
    },
  });
}

function anchorOf(
  lines: readonly string[],
  i: number,
  words: string,
  siglum: string,
): Report['divergences'][number]['source'] {
  const before = lines.slice(0, i).join(' ');
  const start = (i === 0 ? 0 : before.length + 1) + (lines[i]?.indexOf(words) ?? 0);
  return { articleId: `a-${siglum}` as never, span: { start, end: start + words.length } };
}

export const PAIR = '#/pair/A~B';
