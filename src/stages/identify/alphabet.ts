import { languageProfile } from '../../data/languages.ts';

/** Letters of a text that an alphabet may lack, as a share: names keep foreign letters. */
const FOREIGN_SHARE = 0.005;
/** Letters of running text in which each of an alphabet's everyday letters turns up. */
const ENOUGH_LETTERS = 200;

/** Letters so frequent in a language that `ENOUGH_LETTERS` without one of them are another language (each above 1 % of news text). */
const EVERYDAY: Readonly<Record<string, string>> = {
  ru: 'ыя',
  uk: 'іи',
  be: 'іы',
  bg: 'ъя',
  mk: 'ј',
  sr: 'ј',
  fa: 'ی',
  ar: 'ي',
};

/** Letters that other languages of the script never write, but in names: these at such a share of the letters settle it. */
const OWN: Readonly<Record<string, string>> = {
  is: 'þð',
  uk: 'їєґ',
  be: 'ў',
  mk: 'ѓќѕ',
  sr: 'ђћ',
  ur: 'ٹڈڑںےہ',
  ps: 'ټډړښږۍې',
};
const OWN_SHARE = 0.002;
/** Icelandic has 5 % of þ and ð; English texts about Iceland stay below 2 %. */
const OWN_SHARE_LATIN = 0.025;

/**
 * The languages out of `languages` whose alphabets fit the letters of a text in a shared script; all of them where the
 * letters do not tell. Languages without a table of letters are kept while no other fits.
 */
export function byAlphabet(
  letters: readonly string[],
  script: string,
  languages: readonly string[],
): readonly string[] {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  const share = (wanted: string): number =>
    [...wanted].reduce((sum, letter) => sum + (counts.get(letter) ?? 0), 0) / letters.length;
  const sure = languages.filter(
    (language) => share(OWN[language] ?? '') >= (script === 'Latn' ? OWN_SHARE_LATIN : OWN_SHARE),
  );
  if (sure.length === 1) return sure;
  if (script === 'Latn' || script === 'Deva') return languages;
  const fitting = languages.filter((language) => {
    const alphabet = languageProfile(language)?.letters ?? '';
    if (alphabet === '') return false;
    if (letters.length >= ENOUGH_LETTERS && [...(EVERYDAY[language] ?? '')].some((letter) => !counts.has(letter)))
      return false;
    return foreignShare(counts, alphabet, script) <= FOREIGN_SHARE;
  });
  return fitting.length > 0 ? fitting : languages;
}

/** Share of the script's letters that the alphabet lacks. */
function foreignShare(counts: ReadonlyMap<string, number>, alphabet: string, script: string): number {
  const own = new Set(alphabet);
  const inScript = new RegExp(`\\p{Script=${script}}`, 'u');
  let all = 0;
  let foreign = 0;
  for (const [letter, times] of counts) {
    if (!inScript.test(letter)) continue;
    all += times;
    if (!own.has(letter)) foreign += times;
  }
  return all === 0 ? 0 : foreign / all;
}
