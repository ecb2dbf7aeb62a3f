import type { AnyCheck, CheckExample } from '../../src/index.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

function exampleRow(example: CheckExample): string {
  const languages = [
    example.languageA ?? 'en',
    ...(example.b === undefined ? [] : [example.languageB ?? example.languageA ?? 'en']),
  ];
  return `| ${cell(example.a)} | ${example.b === undefined ? '(one text)' : cell(example.b)} | ${[...new Set(languages)].join(', ')} | ${cell([example.note, glossaryOf(example)].filter(Boolean).join('; '))} |`;
}

/** The glossary that an example takes for granted: "glossary: ally (en, preferred), squire (en, forbidden)". */
function glossaryOf({ termbase = [] }: CheckExample): string {
  const terms = termbase.flatMap((concept) => concept.terms);
  if (terms.length === 0) return '';
  return `glossary: ${terms.map(({ text, language, status }) => `${text} (${language}, ${status})`).join(', ')}`;
}

const examples = (title: string, rows: readonly CheckExample[]): string[] => [
  `## ${title}`,
  '',
  '| A | B | Language | |',
  '| --- | --- | --- | --- |',
  ...rows.map(exampleRow),
  '',
];

/** The page of one check in docs/checks, as Markdown: what it compares, why, what it says and leaves alone, how to set it. */
export function checkPage(check: AnyCheck): string {
  const options = Object.entries(check.options as Record<string, { type: string; default: unknown; describe: string }>);
  return [
    `# ${check.title}`,
    '',
    `\`${check.id}\` · ${check.severity} by default · MQM-mapped: ${check.category} · languages: ${check.languages === 'any' ? 'any' : check.languages.join(', ')}`,
    '',
    check.summary,
    '',
    `**Why it matters.** ${check.rationale}`,
    '',
    ...examples('What it reports', check.examples.diverges),
    ...examples('What it leaves alone', check.examples.agrees),
    ...(options.length === 0
      ? []
      : [
          '## Options',
          '',
          '| Option | Default | |',
          '| --- | --- | --- |',
          ...options.map(
            ([name, spec]) => `| \`${name}\` | ${JSON.stringify(spec.default)} | ${cell(spec.describe)} |`,
          ),
          '',
        ]),
    '## Turn it down or off',
    '',
    '```json',
    JSON.stringify({ checks: { [check.id]: 'off' } }),
    '```',
    '',
    'A severity (`critical`, `major`, `minor`, `neutral`) in place of `off` changes how much it weighs.',
    '',
    `Source: ${check.source}`,
    '',
  ].join('\n');
}

/** The list of all checks, in the order of the registry. */
export function checkIndex(checks: readonly AnyCheck[]): string {
  return [
    '# Checks',
    '',
    'Written from the checks themselves by `npm run docs:update`.',
    '',
    '| Check | What it does | Severity | MQM-mapped |',
    '| --- | --- | --- | --- |',
    ...checks.map(
      (check) =>
        `| [\`${check.id}\`](${check.id}.md) | ${cell(check.summary)} | ${check.severity} | ${check.category} |`,
    ),
    '',
  ].join('\n');
}
