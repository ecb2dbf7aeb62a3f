import { type ArticleView, defineCheck, type Finding, type SentenceView, type Word } from '../model/index.ts';
import { anchorWords, quoteAnchor } from '../text/anchor.ts';
import { isKnownWord } from '../text/vocabulary.ts';

/** Words that a sentence may rightly hold twice in a row ("had had", "that that", "very very"). */
const MAY_REPEAT = new Set(
  'had that is was very so no yes ha bye far long much many again on in her you do who who nous vous die der das se si ja nein nie да нет очень так'.split(
    ' ',
  ),
);

export default defineCheck({
  id: 'repeated-word',
  title: 'Word repeated',
  category: 'linguistic-conventions/textual',
  severity: 'minor',
  summary: 'Finds a word that stands twice in a row inside one text.',
  rationale:
    'A doubled word is a slip of typing or of a translation engine that stuttered. It is quick to mend and looks careless in print.',
  source: 'Standard rule of proofreading tools; the words that may repeat are listed in the check.',
  languages: 'any',
  needs: ['articles', 'words'],
  options: {},
  messages: { twice: '“{word}” stands {times} in a row' },
  examples: {
    diverges: [
      { a: 'They work for the sake of of the development of both countries.', note: 'article 003 of the seeds' },
      { a: 'The council met on Monday Monday to vote.' },
      { a: 'Die Fähre fuhr fuhr am Morgen nicht.', languageA: 'de' },
    ],
    agrees: [
      { a: 'She had had enough of the debate.' },
      { a: 'He said that that bridge was closed.' },
      { a: 'The score was 3, 3 and 4.' },
      { a: 'It was long, long ago.' },
    ],
  },
  run({ articles, words }): Finding[] {
    return articles.flatMap((view) =>
      view.sentences.flatMap((sentence) =>
        sentence.kind === 'boilerplate' ? [] : repeatedIn(view, sentence, words(sentence)),
      ),
    );
  },
});

function repeatedIn({ article }: ArticleView, _: SentenceView, words: readonly Word[]): Finding[] {
  const findings: Finding[] = [];
  for (let from = 0; from < words.length; from++) {
    const word = words[from];
    if (!word?.word || words[from + 1]?.key !== word.key) continue;
    if (!/^\p{L}{2,}/u.test(word.key) || isUnspaced(word.key)) continue;
    let to = from;
    while (words[to + 1]?.key === word.key) to += 1;
    if (to === from + 1 && mayRepeat(word, words[to])) continue;
    const anchor = anchorWords(article, words, from, to);
    findings.push({
      source: anchor,
      target: null,
      message: 'twice',
      values: {
        word: quoteAnchor(article, anchorWords(article, words, from)),
        times: to === from + 1 ? 'twice' : `${to - from + 1} times`,
      },
      confidence: 0.9,
      suggestion: quoteAnchor(article, anchorWords(article, words, from)),
      evidence: [{ kind: 'note', text: quoteAnchor(article, anchor), anchor }],
    });
    from = to;
  }
  return findings;
}

/** Listed words, and names that are doubled by nature ("Duran Duran", "Baden Baden"): both with a capital. */
const mayRepeat = (first: Word, second: Word | undefined): boolean =>
  MAY_REPEAT.has(first.key) ||
  (/^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(second?.text ?? '') && !isKnownWord(first.key, 'en'));

/** Words of scripts without spaces are cut by a dictionary: doubled syllables are words there. */
const isUnspaced = (key: string): boolean =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(key);
