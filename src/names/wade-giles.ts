/** Wade–Giles initials and finals with what Hanyu Pinyin writes; apostrophes are kept where the text has them. Source: H. A. Giles (1912), Chinese–English Dictionary; facts. */
const INITIALS: readonly (readonly [string, readonly string[]])[] = [
  ["ch'", ['ch', 'q']],
  ["ts'", ['c']],
  ["tz'", ['c']],
  ["k'", ['k']],
  ["p'", ['p']],
  ["t'", ['t']],
  ['hs', ['x']],
  ['ch', ['zh', 'j', 'ch', 'q']],
  ['ts', ['z', 'c']],
  ['tz', ['z', 'c']],
  ['sz', ['s']],
  ['ss', ['s']],
  ['sh', ['sh']],
  ['k', ['g', 'k']],
  ['p', ['b', 'p']],
  ['t', ['d', 't']],
  ['j', ['r']],
  ['f', ['f']],
  ['h', ['h']],
  ['l', ['l']],
  ['m', ['m']],
  ['n', ['n']],
  ['s', ['s']],
  ['w', ['w']],
  ['y', ['y']],
  ['', ['']],
];
const FINALS: Readonly<Record<string, readonly string[]>> = {
  ih: ['i'],
  u: ['u', 'i', 'ü'],
  ü: ['u', 'ü'],
  ên: ['en'],
  êng: ['eng'],
  en: ['en', 'ian', 'an'],
  ien: ['ian'],
  ieh: ['ie'],
  eh: ['ie', 'e', 'ye'],
  o: ['o', 'e', 'uo'],
  uei: ['ui'],
  ui: ['ui'],
  ung: ['ong', 'eng'],
  iung: ['iong'],
  yung: ['ong'],
  un: ['un'],
  ün: ['un'],
  üan: ['uan'],
  üeh: ['ue'],
  erh: ['er'],
  i: ['i'],
  e: ['e'],
  ê: ['e'],
  a: ['a'],
  ai: ['ai'],
  an: ['an'],
  ang: ['ang'],
  ao: ['ao'],
  ei: ['ei'],
  eng: ['eng'],
  ia: ['ia'],
  iang: ['iang'],
  iao: ['iao'],
  in: ['in'],
  ing: ['ing'],
  iu: ['iu'],
  ou: ['ou'],
  ua: ['ua'],
  uai: ['uai'],
  uan: ['uan'],
  uang: ['uang'],
  uo: ['uo'],
};
/** Spellings that only Wade–Giles has. */
const MARKED = /['’ʻ]|^hs|^tz|^ts|^sz|^ss|ien$|ih$|erh$|ung$|eh$|ü|ê/;

/** Pinyin syllables that a Wade–Giles syllable may be; empty where it is none. */
export function wadeGilesReadings(syllable: string): string[] {
  const word = syllable.toLowerCase().replace(/[’ʻ‘]/g, "'");
  const readings = new Set<string>();
  for (const [initial, starts] of INITIALS) {
    if (!word.startsWith(initial)) continue;
    const finals = FINALS[word.slice(initial.length)];
    if (!finals) continue;
    for (const start of starts) for (const final of finals) readings.add(start + final);
    break;
  }
  return [...readings];
}

/** Whether a word shows that it is Wade–Giles: by an apostrophe, hs, tz, -ien, -ung … */
export const isMarkedWadeGiles = (word: string): boolean => MARKED.test(word.toLowerCase());
