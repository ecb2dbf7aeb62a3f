import type {
  DismissalReason,
  FormRelation,
  PairRelation,
  ProvenanceClaim,
  Severity,
  Strength,
  TextRelation,
} from '../../model/index.ts';

/**
 * Every word that the report says in its own voice. Sentence case; the reading is named and not the rule;
 * a divergence is a finding, never an error; how sure we are is said in words.
 */

const plural = new Intl.PluralRules('en');
const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent' });
const conjunction = new Intl.ListFormat('en', { type: 'conjunction' });
const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' });

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** "3 sentences", "1 sentence". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number.format(n)} ${plural.select(n) === 'one' ? one : many}`;
}

/** "three signs"; figures above twelve. */
export function countInWords(n: number, one: string, many = `${one}s`): string {
  return `${inWords(n)} ${plural.select(n) === 'one' ? one : many}`;
}

const inWords = (n: number): string => SMALL[n] ?? number.format(n);
export const figure = (n: number): string => number.format(n);
/** "A, B and C". */
export const list = (items: readonly string[]): string => conjunction.format(items).replace(', and ', ' and ');
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** English name of a BCP 47 tag; the tag itself where it has none or is not well-formed. */
export function languageName(tag: string): string {
  if (tag === 'und' || tag === '') return 'Language not known';
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** A score as the gutter prints it: ".58". */
export const score = (value: number): string => (value >= 0.995 ? '1' : value.toFixed(2).replace(/^0/, ''));

/** Below this similarity a link is called weak (UX §2.2). */
export const WEAK_BELOW = 0.35;

/** How sure a finding is, in a word; nothing is said of a finding that is sure. Bounds as in the command line's output. */
export function certainty(confidence: number): string {
  return confidence < 0.5 ? 'perhaps' : confidence < 0.8 ? 'likely' : '';
}

export const severityWord: Readonly<Record<Severity, string>> = {
  critical: 'critical',
  major: 'major',
  minor: 'minor',
  neutral: 'neutral',
};

export const strengthHeading: Readonly<Record<Strength, string>> = {
  strong: 'Strong signs',
  likely: 'Likely signs',
  weak: 'Weak signs',
};

export const strengthSummary: Readonly<Record<Strength, string>> = {
  strong: 'Strong evidence',
  likely: 'Likely, on the evidence below',
  weak: 'Perhaps: the evidence is weak',
};

export const relationSentence: Readonly<Record<PairRelation, string>> = {
  parallel: 'The two texts say the same, sentence by sentence.',
  partial: 'Parts of the two texts say the same.',
  comparable: 'The two texts report the same events, each in its own words.',
  unrelated: 'The two texts share no story.',
};

export const textRelationSentence: Readonly<Record<TextRelation['relation'], string | null>> = {
  duplicate: 'One is a copy of the other.',
  derived: 'One is likely derived from the other.',
  'common-source': 'Both likely go back to one source.',
  'same-statement': 'Both report the same statement.',
  'same-story': null,
  unrelated: null,
};

export const formRelation: Readonly<Record<FormRelation, string>> = {
  same: '',
  transliteration: '',
  'short-form': 'short form',
  inflection: 'inflected form',
  misspelling: 'misspelling',
  confusable: 'look-alike letters',
  exonym: 'another language’s name',
};

export const dismissal: Readonly<Record<DismissalReason, string>> = {
  'both-correct': 'both render the source',
  intended: 'an editorial choice',
  'house-style': 'house style',
  misaligned: 'the sentences do not belong together',
  'wrong-detection': 'wrongly found',
  other: 'see the note',
};

/** "Translation, likely from German", said of one article. */
export function claimSentence(claim: ProvenanceClaim): string {
  const from = claim.fromLanguage ? ` from ${languageName(claim.fromLanguage)}` : '';
  switch (claim.claim) {
    case 'translation':
      return { strong: `translated${from}`, likely: `likely translated${from}`, weak: `perhaps translated${from}` }[
        claim.strength
      ];
    case 'syndicated':
      return {
        strong: 'taken from an agency',
        likely: 'likely taken from an agency',
        weak: 'perhaps taken from an agency',
      }[claim.strength];
    case 'original':
      return 'no sign of translation';
    default:
      return 'origin not determined';
  }
}

/** As `claimSentence`, for a witness header: only what adds to the language. */
export function originNote(claim: ProvenanceClaim | null): string {
  if (claim?.claim !== 'translation') return '';
  const from = claim.fromLanguage ? `from ${languageName(claim.fromLanguage)}` : 'translated';
  return claim.strength === 'weak' ? `perhaps ${from}` : `likely ${from}`;
}

export const STRINGS = {
  brand: 'Variorum',
  skip: 'Skip to the findings',
  rail: 'Filters',
  nav: {
    label: 'Sections',
    overview: 'Overview',
    pairs: 'Pairs',
    pair: 'Side by side',
    names: 'Names',
    sources: 'Sources',
    findings: 'Findings',
  },
  overview: {
    settle: 'Settle these first',
    allFindings: (n: number) => `All ${count(n, 'finding')}`,
    nothing: 'Nothing to settle',
    checked: (ran: number, of: number) =>
      `${figure(ran)} of ${count(of, 'check')} looked at these texts and reported nothing.`,
    lookedFor: (titles: readonly string[], more: number) =>
      `Among them: ${list(more > 0 ? [...titles, `${inWords(more)} more`] : titles)}.`,
    notChecked: (n: number) => `${capital(countInWords(n, 'check'))} did not run:`,
    cluster: (n: number) => `${capital(countInWords(n, 'article'))} with sentences in common`,
    alone: (sigla: readonly string[]) => `${list(sigla)}: no sentence in common with any other article.`,
    overlap: 'Which articles overlap',
    overlapLead: 'Linked sentences for each pair. The diagonal gives each article’s length.',
    overlapCaption: 'Linked sentences for each pair of articles',
    noLink: 'no linked sentence',
    names: 'Names and their spellings',
    allNames: (n: number) => `All ${count(n, 'name')}`,
    namesSettled: 'Every name that was found is spelt one way.',
    sources: 'Where the texts come from',
    sourcesLead: 'Each sign below adds weight to a source language. None proves it alone.',
    allSigns: 'All signs, article by article',
    noTranslation: (sigla: string) => `${sigla}: no sign of translation that would carry a claim.`,
  },
  pairs: {
    heading: 'Pairs',
    lead: 'Each pair of articles with sentences in common. A link opens the texts side by side.',
    none: 'No two articles have a sentence in common.',
    with: (a: string, b: string) => `${a} with ${b}`,
    unlinked: (pairs: string, n: number) => `${pairs} ${n === 1 ? 'shares' : 'share'} no sentence.`,
    title: (a: string, b: string) => `${a} and ${b}`,
    linked: (links: number, a: number, b: number) =>
      `${capital(countInWords(links, 'link'))} between ${figure(a)} and ${count(b, 'sentence')}`,
    moved: (n: number) => `${inWords(n)} of them against reading order`,
    noFindings: 'No findings in the linked sentences.',
    notes: 'Notes',
    rows: (a: string, b: string) => `Sentences of ${a} and ${b}, side by side`,
    noCounterpart: (label: string) => `No counterpart in ${label}`,
    similarity: 'similarity ',
    movedWord: 'moved',
    weak: 'weak',
    oneToMany: 'one sentence against several',
    evidenceLink: 'See the signs',
    both: (note: string) => `Both ${note}.`,
    needsScript: 'This report is large: its texts are shown where scripts are allowed.',
  },
  plot: {
    title: 'Alignment plot',
    sourceAxis: (label: string, n: number) => `${label}, ${count(n, 'sentence')} →`,
    targetAxis: (label: string, n: number) => `${label}, ${figure(n)} ↓`,
    describe: (links: number, moved: readonly string[]) =>
      `Each dot is a link between sentences. ${capital(countInWords(links, 'link'))}. ${
        moved.length === 0
          ? 'All stand in reading order.'
          : `${capital(countInWords(moved.length, 'link'))} ${moved.length === 1 ? 'runs' : 'run'} against reading order: ${list(moved.slice(0, 12))}${moved.length > 12 ? ' and others' : ''}.`
      }`,
    pair: (a: string, b: string) => `${a} with ${b}`,
  },
  fold: {
    range: (first: string, last: string, n: number) =>
      n === 1 ? first : n === 2 ? `${first} and ${last}` : `${first} to ${last}`,
    clean: 'no findings',
    pairs: (n: number, faint: number) =>
      `${countInWords(n, 'pair')} without findings${faint === 0 ? '' : n === 1 ? ', hardly alike' : faint === n ? ', all hardly alike' : `, ${inWords(faint)} of them hardly alike`}`,
    alone: (n: number, label: string) => `${countInWords(n, 'sentence')} without a counterpart in ${label}`,
    settled: (n: number) => `${countInWords(n, 'finding')} already decided or neutral`,
    leftOut: (n: number) => `${countInWords(n, 'line')} left out of the comparison`,
    text: (n: number) => `${countInWords(n, 'sentence')} without findings`,
    more: (n: number) => `Show ${count(n, 'more character')}`,
  },
  mark: { open: (n: number) => `[note ${n}: `, close: ']', missing: (n: number) => `[note ${n}: nothing here]` },
  sets: {
    heading: 'One sentence in several articles',
    title: (n: number) => `One sentence in ${countInWords(n, 'article')}`,
    lead: (sigla: string) => `${sigla} tell it in their own ways. What most of them have in common:`,
    table: 'The sentence in each article, the same words in one column',
    variants: 'Where they differ',
    entry: (sigla: string) => `in ${sigla}`,
  },
  wordByWord: {
    heading: 'Word by word',
    label: (a: string, b: string) => `Word by word: ${a} over ${b}`,
    characters: 'By character',
    revision: 'As a revision of the first text',
  },
  inline: { deleted: 'deleted', inserted: 'inserted' },
  note: {
    reads: (label: string) => `${label} reads `,
    and: (label: string) => `, ${label} reads `,
    first: 'first ',
    absent: 'absent',
    expected: 'expected',
    suggestion: 'Suggestion: ',
    evidence: 'Evidence',
    also: (n: number) => `Also in ${count(n, 'more place')}:`,
    back: (n: number) => `See note ${n}`,
    accepted: '✓ Accepted',
    dismissed: (reason: string) => `Dismissed: ${reason}`,
    carried: 'Carried over from an earlier run: check.',
    by: (who: string) => `, ${who}`,
  },
  across: {
    heading: 'Across the articles',
    lead: 'Readings that differ between articles at places that are not linked sentence to sentence.',
  },
  text: {
    heading: (siglum: string) => `${siglum}, the text alone`,
    findings: (n: number) => `${capital(countInWords(n, 'finding'))} inside this text.`,
    elsewhere: (pair: string, more: boolean) =>
      `${more ? 'Others' : 'What was found inside this text'} stand${more ? '' : 's'} beside its only counterpart: ${pair}.`,
    leftOut: (reason: string) => `left out: ${reason}`,
    boilerplate: 'not part of the article',
    rows: (siglum: string) => `Sentences of ${siglum}`,
  },
  names: {
    heading: 'Names and their spellings',
    lead: 'Each name with the spellings that stand in the articles, the convention that each follows, and how often it stands where.',
    name: 'Name',
    spelling: 'Spelling',
    convention: 'Convention',
    places: 'Places',
    finding: 'Finding',
    severity: 'Severity',
    times: (siglum: string, n: number) => `${siglum}\u00a0×\u00a0${figure(n)}`,
    more: (n: number) => `and ${figure(n)} more`,
    letter: 'letter ',
    letterFor: ' for ',
    lookAlike: 'Not a transliteration: a look-alike letter',
    misspelling: 'Perhaps a misspelling',
    inside: (spellings: number, siglum: string) => `${capital(countInWords(spellings, 'spelling'))} inside ${siglum}`,
    across: 'Pick one for the publication',
    consistent: 'One spelling',
    consistentFold: (n: number) => `${capital(countInWords(n, 'name'))} spelt one way throughout`,
    occurrences: (n: number) => `${capital(countInWords(n, 'occurrence'))} in context`,
    none: 'No names were found in these texts.',
  },
  sources: {
    heading: 'Where the texts come from',
    lead: 'Each sign adds weight to a source language. None proves it alone.',
    article: (siglum: string, claim: string) => `${siglum}, ${claim}`,
    signs: (n: number) => countInWords(n, 'sign'),
    counter: 'Signs against',
    elsewhere: 'Signs of another language',
    other: 'Further signs',
    none: 'No sign was found that points to another language or to an agency.',
    translationOf: (siglum: string) => `It translates ${siglum}.`,
    passage: (strength: Strength, language: string | null) =>
      `${{ strong: 'A', likely: 'A likely', weak: 'Perhaps a' }[strength]} translated passage${language === null ? '' : `, from ${languageName(language)}`}`,
    byline: 'Byline',
    agency: 'Agency',
    dateline: 'Dateline',
    published: 'Published',
    direction: (from: string, to: string) => `${to} was likely made from ${from}:`,
    strip: (n: number, siglum: string, other: string, share: number) =>
      `${capital(countInWords(n, 'passage'))} of ${siglum} also in ${other}, ${percent.format(share)} of its length`,
    shared: 'Shared passages',
    sharedLead: 'Stretches of the same words in two articles, and statements that both report.',
    sharedNone: 'No two articles share a longer stretch of the same words.',
    words: (n: number) => count(n, 'word'),
    quoted: 'inside a quotation',
  },
  findings: {
    heading: 'All findings',
    lead: (n: number) => `${capital(countInWords(n, 'finding'))}, the worst first. A link opens the place in the text.`,
    none: 'No findings.',
    needsScript: (n: number) => `${capital(count(n, 'more finding'))} can be seen where scripts are allowed.`,
  },
  about: {
    heading: 'About this run',
    version: (version: string) => `Written by Variorum ${version}.`,
    generated: (at: string) => `Generated ${at}.`,
    inputs: 'Articles',
    file: 'File',
    siglum: 'Siglum',
    language: 'Language',
    encoding: 'Encoding',
    hash: 'SHA-256 of the file',
    guessed: (label: string) => `${label}, detected`,
    checks: 'Checks',
    ran: (n: number) => `${capital(countInWords(n, 'check'))} ran`,
    notRun: 'Checks that did not run',
    allRan: 'Every check ran.',
    failed: 'did not finish, so this run is incomplete',
    off: 'turned off',
    notApplicable: 'nothing to look at in these texts',
    warnings: 'Warnings',
    noWarnings: 'No warnings.',
    configuration: 'Configuration',
    configurationDefault: 'Nothing was configured: every check ran with its defaults.',
    reading: 'How to read the marks',
    legend: {
      critical: 'must be settled before publishing',
      major: 'changes sense, stance, cause or completeness: decide',
      minor: 'nuance, precision or house style',
      neutral: 'a difference to be expected',
    } satisfies Record<Severity, string>,
    quoted:
      'Text of the articles is quoted and never rewritten. Characters that can not be seen are shown with their code point.',
  },
  evidence: {
    similarity: (measure: string, value: number) => `similarity ${score(value)} (${measure})`,
    romanization: (system: string, original: string | null) =>
      original ? `${system} spelling of` : `spelt as in ${system}`,
    step: (to: string, from: string) => `${to} for ${from}`,
    value: (value: string, unit: string | null) => (unit ? `read as ${value} ${unit}` : `read as ${value}`),
    said: (speaker: string | null, verb: string | null) =>
      speaker ? `said by ${speaker}${verb ? ` (“${verb}”)` : ''}` : 'quoted',
    from: (strength: Strength, language: string) =>
      strength === 'strong' ? language : strength === 'likely' ? `likely ${language}` : `perhaps ${language}`,
    native: 'a native text would have',
    concept: 'stands for',
    codePoint: (found: string, expected: string) => `${found} where ${expected} is expected`,
    shared: (n: number) => `${count(n, 'word')} in common`,
    typography: (convention: string, language: string | null) =>
      language ? `${convention}, as in ${languageName(language)}` : convention,
    more: (n: number) => `and ${figure(n)} more changes`,
  },
  chip: (name: string, code: string) => `${name}, ${code}: a character that can not be seen`,
  footer: (version: string) => `Variorum ${version}. One file, nothing is loaded from anywhere.`,
} as const;
