import { type Anchor, type ArticleView, defineCheck, type Evidence, type Finding } from '../model/index.ts';
import { mixedScriptWords, oddCapitals, smallForCapital } from '../names/lookalikes.ts';

export default defineCheck({
  id: 'homoglyph',
  title: 'Letters that only look right',
  category: 'linguistic-conventions/spelling',
  severity: 'major',
  summary:
    'Finds words in which a letter stands for another that looks like it: a capital I for l, a Cyrillic а among Latin letters.',
  rationale:
    'The eye reads the word that was meant; search, links and speech readers do not. In a name it sends readers to nobody.',
  source:
    'Unicode Technical Standard 39 (confusables, through unhomoglyph); the list of agencies and publications in data/agencies.json.',
  languages: 'any',
  needs: ['articles', 'names'],
  options: {},
  messages: {
    name: '“{found}” looks like “{expected}” but is spelt with other letters: {letters}',
    script: '“{found}” mixes scripts: {letters}',
    case: '“{found}” has a letter or a digit that only looks like the right one: “{expected}”',
  },
  examples: {
    diverges: [
      {
        a: 'This was reported by the Belarusian news agency BeITA after the meeting.',
        note: 'article 003 of the seeds: capital I (U+0049) for l (U+006C)',
      },
      { a: 'The president met Vladimir Рutin in Moscow.', note: 'a Cyrillic Р' },
      { a: 'Ministers of lran and Israel met, Interfax said.', note: 'a small l for the capital I' },
      { a: 'The miIlion was paid on Monday.', note: 'a capital I inside a small word' },
    ],
    agrees: [
      { a: 'This was reported by the Belarusian news agency BelTA after the meeting.' },
      { a: 'The Russian word мир means peace and world.', note: 'a whole word of another script' },
      { a: 'Sales of the iPhone and of McDonald’s burgers rose.', note: 'capitals inside names' },
      { a: 'The α-particles and the 5G network were not mentioned.' },
    ],
  },
  run({ articles, names }): Finding[] {
    const inNames = names.entities.flatMap((entity) => entity.forms).filter((form) => form.relation === 'confusable');
    const findings = inNames.flatMap((form): Finding[] => {
      const [first, ...occurrences] = form.occurrences;
      const evidence = form.evidence.find((item) => item.kind === 'confusable');
      if (!first || evidence?.kind !== 'confusable') return [];
      const values = { found: form.form, expected: evidence.expected, letters: lettersOf(evidence) };
      return [
        {
          source: first,
          target: null,
          message: 'name',
          values,
          severity: 'critical',
          confidence: 0.97,
          suggestion: evidence.expected,
          evidence: [evidence],
          occurrences,
        },
      ];
    });
    const taken = new Set(inNames.flatMap((form) => form.occurrences.map(keyOf)));
    const known = new Set(names.entities.flatMap((entity) => entity.forms.flatMap(({ form }) => form.split(' '))));
    return [...findings, ...articles.flatMap((view) => inWords(view, taken, known))];
  },
});

const keyOf = ({ articleId, span }: Anchor): string => `${articleId}:${span.start}`;

function inWords(view: ArticleView, taken: ReadonlySet<string>, known: ReadonlySet<string>): Finding[] {
  const found = new Map<string, Finding & { occurrences: Anchor[] }>();
  for (const sentence of view.sentences) {
    if (sentence.kind === 'boilerplate') continue;
    const hits = [
      ...mixedScriptWords(sentence.text),
      ...oddCapitals(sentence.text),
      ...smallForCapital(sentence.text, known),
    ];
    for (const hit of hits) {
      const start = sentence.span.start + hit.start;
      const anchor: Anchor = { articleId: view.article.id, span: { start, end: start + hit.form.length } };
      if (taken.has(keyOf(anchor))) continue;
      const known = found.get(hit.form);
      if (known) {
        known.occurrences.push(anchor);
        continue;
      }
      found.set(hit.form, {
        source: anchor,
        target: null,
        message: hit.kind,
        values: { found: hit.form, expected: hit.evidence.expected, letters: lettersOf(hit.evidence) },
        severity: /^\p{Lu}/u.test(hit.form) && hit.kind === 'script' ? 'critical' : 'major',
        confidence: hit.kind === 'script' ? 0.95 : 0.85,
        suggestion: hit.evidence.expected,
        evidence: [hit.evidence],
        occurrences: [],
      });
    }
  }
  return [...found.values()];
}

/** "I (U+0049) for l (U+006C)". */
function lettersOf(evidence: Extract<Evidence, { kind: 'confusable' }>): string {
  const parts = evidence.differences.map(
    (difference) =>
      `${difference.found} (${difference.foundCodePoint}) for ${difference.expected} (${difference.expectedCodePoint})`,
  );
  return [...new Set(parts)].join(', ') || `${evidence.form} for ${evidence.expected}`;
}
