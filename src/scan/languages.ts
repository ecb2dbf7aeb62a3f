import { CUE_LANGUAGES, cuesOf } from '../data/cues.ts';
import { type HashedWords, hashOf } from './words.ts';

/** Share of a text's words that are function words of its language, at the least, [0,1]. */
const LEAST_SHARE = 0.12;
/** Words from which a text tells its language. */
const LEAST_WORDS = 20;

/**
 * Tells texts of one language from those of others, by function words and script: a label that is the same for two texts in one language. Not a name of
 * the language: one without a list of function words here is known by its script alone.
 */
export function languageLabels(): (words: HashedWords, text: string) => string {
  const languages = [...CUE_LANGUAGES];
  const holders = new Map<number, number[]>();
  languages.forEach((language, place) => {
    for (const word of cuesOf(language)?.stopWords ?? []) {
      const hash = hashOf(word);
      const known = holders.get(hash);
      if (known) known.push(place);
      else holders.set(hash, [place]);
    }
  });
  return ({ hashes }, text) => {
    const script = scriptOf(text);
    if (hashes.length < LEAST_WORDS) return script;
    const counts = new Uint32Array(languages.length);
    for (const hash of hashes) for (const place of holders.get(hash) ?? []) counts[place] = (counts[place] ?? 0) + 1;
    let best = 0;
    for (let place = 1; place < counts.length; place++) if ((counts[place] ?? 0) > (counts[best] ?? 0)) best = place;
    return (counts[best] ?? 0) >= LEAST_SHARE * hashes.length ? `${script} ${languages[best] ?? ''}` : script;
  };
}

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Jpan', /[\u3040-\u30ff]/gu],
  ['Kore', /[\uac00-\ud7af]/gu],
  ['Hani', /[\u3400-\u9fff]/gu],
  ['Cyrl', /[\u0400-\u04ff]/gu],
  ['Arab', /[\u0600-\u06ff]/gu],
  ['Grek', /[\u0370-\u03ff]/gu],
  ['Hebr', /[\u0590-\u05ff]/gu],
];
/** Code units that are looked at. */
const SAMPLE = 1_000;
/** Share of them that makes a script the text's, [0,1]; one kana in ten makes a text Japanese. */
const LEAST_LETTERS = 0.1;

function scriptOf(text: string): string {
  const sample = text.slice(0, SAMPLE);
  return (
    SCRIPTS.find(([, letters]) => (sample.match(letters)?.length ?? 0) >= LEAST_LETTERS * sample.length)?.[0] ?? 'Latn'
  );
}
