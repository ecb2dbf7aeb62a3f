import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import extractionArtefact from '../../../src/checks/extraction-artefact.ts';
import loadedWording from '../../../src/checks/loaded-wording.ts';
import terminologyInconsistency from '../../../src/checks/terminology-inconsistency.ts';
import translationese from '../../../src/checks/translationese.ts';
import { DEFAULT_CONFIG } from '../../../src/config/defaults.ts';
import type { Alignment, AnyCheck, Divergence } from '../../../src/model/index.ts';
import { beadId } from '../../../src/model/index.ts';
import { diverge } from '../../../src/stages/diverge/index.ts';
import { witness } from '../provenance/witness.ts';

/** What one check finds in two texts that are read as one bead, or in one text alone. */
function findings(
  check: AnyCheck,
  a: string,
  b?: string,
  languages: { a?: string; b?: string } = {},
): readonly Divergence[] {
  const source = witness('A', a, languages.a);
  const target = b === undefined ? null : witness('B', b, languages.b);
  const alignments: Alignment[] = target
    ? [
        {
          pair: { source: source.article.id, target: target.article.id },
          relation: 'parallel',
          confidence: 1,
          beads: [
            {
              id: beadId('A-B/b0'),
              source: source.sentences.map((sentence) => sentence.id),
              target: target.sentences.map((sentence) => sentence.id),
              relation: 'equivalent',
              score: 1,
              confidence: 1,
              crossing: false,
              evidence: [],
            },
          ],
          coverage: { source: 1, target: 1 },
          engine: { name: 'given', version: '1' },
        },
      ]
    : [];
  const articles = target ? [source, target] : [source];
  const run = diverge({
    articles,
    alignments,
    names: { entities: [], mentions: [] },
    checks: [check],
    configuration: DEFAULT_CONFIG,
  });
  expect(run.checks.map((entry) => entry.reason)).toEqual(run.checks.map(() => null));
  return run.divergences;
}

const quoted = (text: string, finding: Divergence | undefined): string =>
  finding?.source ? text.slice(finding.source.span.start, finding.source.span.end) : '';

const CHECKS: readonly AnyCheck[] = [translationese, terminologyInconsistency, loadedWording, extractionArtefact];

describe.each(CHECKS.map((check) => [check.id, check] as const))('%s', (_, check) => {
  it.each(check.examples.diverges)('finds: $a', ({ a, b, languageA, languageB }) => {
    expect(
      findings(check, a, b, { ...(languageA && { a: languageA }), ...(languageB && { b: languageB }) }),
    ).not.toEqual([]);
  });

  it.each(check.examples.agrees)('leaves alone: $a', ({ a, b, languageA, languageB }) => {
    expect(findings(check, a, b, { ...(languageA && { a: languageA }), ...(languageB && { b: languageB }) })).toEqual(
      [],
    );
  });
});

describe('translationese', () => {
  it('says from which language a wording comes and what English has', () => {
    const text = 'The minister praised the treaty in the highest tones.';
    const [finding] = findings(translationese, text);
    expect(quoted(text, finding)).toBe('in the highest tones');
    expect(finding?.message.text).toContain('German');
    expect(finding?.message.text).toContain('in the highest terms');
  });

  it('tells a wording that comes back as one finding with its places', () => {
    const text = 'He praised her in the highest tones. She praised him in the highest tones.';
    const all = findings(translationese, text);
    expect(all).toHaveLength(1);
    expect(all[0]?.occurrences).toHaveLength(1);
  });
});

describe('loaded-wording', () => {
  it('is major where one text derides whom the other names neutrally, minor for a shade', () => {
    const derisive = findings(
      loadedWording,
      'He is a close ally of the president.',
      'He is one of the president’s loyal squires.',
    );
    expect(derisive.map((finding) => finding.severity)).toContain('major');
    const shade = findings(
      loadedWording,
      'The Belarusian ruler Lukashenko spoke.',
      'Belarusian President Lukashenko spoke.',
    );
    expect(shade.map((finding) => finding.severity)).toEqual(['minor']);
  });

  it('leaves a pair alone where both texts use the loaded word', () => {
    expect(
      findings(loadedWording, 'The ally, a lackey, left.', 'The partner, a lackey, left.').filter(
        (finding) => finding.target,
      ),
    ).toEqual([]);
  });
});

describe('extraction-artefact', () => {
  it('finds a section label in the headline only where the body uses the name without it', () => {
    const glued = 'Asia Moreno visits the fair\n\nMoreno opened the fair.\n\nIn the evening Moreno left.';
    expect(findings(extractionArtefact, glued).map((finding) => quoted(glued, finding))).toEqual([
      'Asia Moreno visits',
    ]);
    const name =
      'World Bank raises its forecast\n\nThe World Bank raised its forecast.\n\nThe Bank of Spain did so, too. The Bank of Italy waits.';
    expect(findings(extractionArtefact, name)).toEqual([]);
  });

  it('finds the second copy of a headline', () => {
    const text = 'Two faces of the river port\n\nTwo faces of the river port\n\nThe port is old.';
    const [finding] = findings(extractionArtefact, text);
    expect(finding?.source?.span.start).toBe(text.lastIndexOf('Two faces'));
  });
});

describe('what one wording does in several places', () => {
  it('is one finding of a pair: a loaded word against two neutral ones', async () => {
    const text = (war: readonly [string, string]): string =>
      [
        `Ministers from nine countries met in Riga on Monday to speak about ${war[0]}.`,
        'The host, Edgars Rinkēvičs, asked for more ammunition before the winter.',
        `Bread prices in Riga rose by 12 percent in May because of ${war[1]}, the bank said.`,
      ].join('\n\n');
    const inputs = [
      { uri: 'a.txt', text: text(['the war in Ukraine', 'the Ukraine war']) },
      { uri: 'b.txt', text: text(['the war of aggression', 'the war of aggression']) },
    ];
    const { divergences } = await analyze(inputs, { checks: [loadedWording] });
    expect(divergences).toHaveLength(1);
    expect(divergences[0]?.occurrences).toHaveLength(2);
  });

  it('is one finding of a run where it takes a side whatever the others write, and stays the same when an article is added', async () => {
    const text = (followers: string): string =>
      [
        'Ministers from nine countries met in Riga on Monday to speak about the winter.',
        `Edgars Rinkēvičs said that Maris Kucinskis is ${followers} of Valdis Dombrovskis.`,
      ].join('\n\n');
    const inputs = [
      { uri: 'a.txt', text: text('one of the loyal squires') },
      { uri: 'b.txt', text: text('a close ally') },
      { uri: 'c.txt', text: text('a key ally') },
    ];
    const [two, three] = await Promise.all(
      [inputs.slice(0, 2), inputs].map(async (some) => (await analyze(some, { checks: [loadedWording] })).divergences),
    );
    expect(three?.map(({ message }) => message.text)).toEqual([
      '“loyal squires” takes a side; neutral elsewhere: “close ally” (b), “key ally” (c)',
    ]);
    expect(three?.map(({ fingerprint }) => fingerprint)).toEqual(two?.map(({ fingerprint }) => fingerprint));
  });

  it('is the finding of the text that has both names of a paper, and not of the pair', () => {
    const both = 'Kyiv rejected the Chinese position paper. The Chinese peace plan has twelve points.';
    const run = findings(terminologyInconsistency, both, 'Kyiv rejected the Chinese position paper.');
    expect(run.map(({ source, target }) => [source?.articleId, target?.articleId])).toEqual([['A', 'A']]);
  });
});
