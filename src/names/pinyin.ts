/** Syllables of Hanyu Pinyin without tones: initials with the finals they take (GB/T 16159). */
const TABLE: Readonly<Record<string, string>> = {
  '': 'a ai an ang ao e ei en eng er o ou',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  f: 'a an ang ei en eng o ou u',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  t: 'a ai an ang ao e eng i ian iao ie ing ong ou u uan ui un uo',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo ü üe ue',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo ü üe ue',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  zh: 'a ai an ang ao e ei en eng i ong ou u ua uai uan uang ui un uo',
  ch: 'a ai an ang ao e en eng i ong ou u ua uai uan uang ui un uo',
  sh: 'a ai an ang ao e ei en eng i ou u ua uai uan uang ui un uo',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  z: 'a ai an ang ao e ei en eng i ong ou u uan ui un uo',
  c: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  s: 'a ai an ang ao e en eng i ong ou u uan ui un uo',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  w: 'a ai an ang ei en eng o u',
};

let syllables: ReadonlySet<string> | null = null;

/** The closed set of syllables. */
function pinyinSyllables(): ReadonlySet<string> {
  syllables ??= new Set(
    Object.entries(TABLE).flatMap(([initial, finals]) => finals.split(' ').map((final) => initial + final)),
  );
  return syllables;
}

const LONGEST = 6;

/** Syllables of a word in pinyin, longest first with backtracking ("keqiang" → ke, qiang); null where it is not pinyin. Apostrophes part syllables. */
export function pinyinSplit(word: string): string[] | null {
  const parts = word.split(/['’]/);
  if (parts.length > 1) {
    const split = parts.map((part) => pinyinSplit(part));
    return split.every((part) => part !== null) ? split.flat() : null;
  }
  if (word === '') return [];
  for (let length = Math.min(LONGEST, word.length); length > 0; length -= 1) {
    if (!pinyinSyllables().has(word.slice(0, length))) continue;
    const rest = pinyinSplit(word.slice(length));
    if (rest) return [word.slice(0, length), ...rest];
  }
  return null;
}

/** Most letters of a given name of three syllables. */
const LONGEST_WORD = 18;

/** Whether a word (lower case) can be read as pinyin. */
export const isPinyin = (word: string): boolean => word.length <= LONGEST_WORD && pinyinSplit(word) !== null;
