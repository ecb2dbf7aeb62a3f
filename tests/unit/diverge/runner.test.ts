import { describe, expect, it } from 'vitest';
import { DEFAULT_CONFIG } from '../../../src/config/defaults.ts';
import type { AnyCheck, Finding, ResolvedConfig } from '../../../src/model/index.ts';
import { defineCheck } from '../../../src/model/index.ts';
import { diverge } from '../../../src/stages/diverge/index.ts';
import { witness } from '../checks/example.ts';

const TEXT = 'The ferry to the island left at noon. The ferry came back at night.';

/** A check that reports the given spans of the first article. */
function toy(
  id: string,
  findings: (Partial<Finding> & { readonly at: readonly [number, number] })[],
  extra: Partial<AnyCheck> = {},
): AnyCheck {
  return {
    ...defineCheck({
      id,
      title: 'Toy',
      category: 'other',
      severity: 'minor',
      summary: 'Toy.',
      rationale: 'One. Two.',
      source: 'Test.',
      languages: 'any',
      needs: ['articles'],
      options: {},
      messages: { found: 'found “{reading}”' },
      examples: { diverges: [], agrees: [] },
      run: ({ articles }): Finding[] =>
        findings.map(({ at: [start, end], ...rest }) => {
          const anchor = articles[0] ? { articleId: articles[0].article.id, span: { start, end } } : null;
          return {
            source: anchor,
            target: null,
            message: 'found',
            confidence: 0.5,
            evidence: [{ kind: 'note', text: id, anchor }],
            ...rest,
          };
        }),
    }),
    ...extra,
  };
}

const run = (checks: readonly AnyCheck[], configuration: Partial<ResolvedConfig> = {}, uri = 'harbour.txt') => {
  const view = witness(TEXT, 'A', 'en');
  const article = { ...view.article, uri };
  return diverge({
    articles: [{ ...view, article }],
    alignments: [],
    names: { entities: [], mentions: [] },
    checks,
    configuration: { ...DEFAULT_CONFIG, ...configuration },
  });
};

describe('which checks run', () => {
  it('runs only the checks asked for and says why the others did not', () => {
    const { checks } = run([toy('tide', []), toy('wind', [])], { only: ['wind'] });
    expect(checks.map(({ status, reason }) => [status, reason])).toEqual([
      ['off', 'not among the checks asked for'],
      ['ran', null],
    ]);
  });

  it('leaves out skipped checks and those switched off', () => {
    const off = { wind: { severity: 'off' as const, options: {} } };
    const { checks } = run([toy('tide', []), toy('wind', [])], { skip: ['tide'], checks: off });
    expect(checks.map(({ status }) => status)).toEqual(['off', 'off']);
  });

  it('does not run a check on a language that it does not understand', () => {
    const { checks } = run([toy('tide', [], { languages: ['fi'] })]);
    expect(checks[0]).toMatchObject({ status: 'not-applicable', reason: 'no article in fi' });
  });

  it('does not run a check on pairs where there is one article', () => {
    const { checks } = run([toy('tide', [], { needs: ['beads'] })]);
    expect(checks[0]).toMatchObject({ status: 'not-applicable', reason: 'no sentences of two articles are linked' });
  });

  it('keeps the findings of the others when one check throws', () => {
    const broken = toy('tide', [], {
      run: () => {
        throw new Error('no tide table');
      },
    });
    const { divergences, checks } = run([broken, toy('wind', [{ at: [4, 9] }])]);
    expect(checks[0]).toMatchObject({ status: 'error', reason: 'no tide table', findings: 0 });
    expect(divergences.map(({ checkId }) => checkId)).toEqual(['wind']);
  });
});

describe('severity and options', () => {
  it('lets the configuration set the severity of a check', () => {
    const checks = { wind: { severity: 'critical' as const, options: {} } };
    expect(run([toy('wind', [{ at: [4, 9] }])], { checks }).divergences[0]?.severity).toBe('critical');
  });

  it('drops what lies below the least severity', () => {
    expect(run([toy('wind', [{ at: [4, 9] }])], { minSeverity: 'major' }).divergences).toEqual([]);
  });

  it('hands a check its options, defaults filled in and values of another type ignored', () => {
    const seen: unknown[] = [];
    const check = toy('wind', [], {
      options: {
        force: { type: 'number', default: 3, describe: 'Beaufort, 0–12.' },
        gusts: { type: 'boolean', default: false, describe: 'Count gusts.' },
      },
      run: ({ options }) => {
        seen.push(options);
        return [];
      },
    });
    run([check], { checks: { wind: { severity: 'default', options: { force: 'nine', gusts: true } } } });
    expect(seen).toEqual([{ force: 3, gusts: true }]);
  });
});

describe('messages', () => {
  it('puts article text into the message as it is, dollar signs included', () => {
    const { divergences } = run([toy('wind', [{ at: [4, 9], values: { reading: "$& $' {other}" } }])]);
    expect(divergences[0]?.message).toEqual({
      id: 'found',
      text: "found “$& $' {other}”",
      values: { reading: "$& $' {other}" },
    });
  });
});

describe('merging', () => {
  it('makes one finding of two about the same words, the worse one, with the evidence of both', () => {
    const { divergences, checks } = run([
      toy('tide', [{ at: [4, 9] }]),
      toy('wind', [{ at: [4, 9], severity: 'major' }]),
    ]);
    expect(divergences).toHaveLength(1);
    expect(divergences[0]).toMatchObject({ checkId: 'wind', severity: 'major' });
    expect(divergences[0]?.evidence).toHaveLength(2);
    expect(checks.map(({ findings }) => findings)).toEqual([0, 1]);
  });

  it('lets a general check give way even where it is worse', () => {
    const general = toy('tide', [{ at: [4, 9], severity: 'critical' }], { general: true });
    expect(run([general, toy('wind', [{ at: [4, 9] }])]).divergences.map(({ checkId }) => checkId)).toEqual(['wind']);
  });

  it('keeps findings about other words, and one about a word apart from one about the whole sentence', () => {
    const { divergences } = run([
      toy('tide', [{ at: [4, 9] }]),
      toy('wind', [{ at: [0, 37] }]),
      toy('fog', [{ at: [27, 31] }]),
    ]);
    expect(divergences).toHaveLength(3);
  });

  it('makes occurrences of the same two readings found again', () => {
    const anchor = (start: number, end: number) => ({
      articleId: witness(TEXT, 'A', 'en').article.id,
      span: { start, end },
    });
    const again = [
      { at: [4, 9] as const, target: anchor(17, 23) },
      { at: [42, 47] as const, target: anchor(17, 23) },
    ];
    const { divergences } = run([toy('wind', again)]);
    expect(divergences).toHaveLength(1);
    expect(divergences[0]?.occurrences).toEqual([anchor(42, 47)]);
  });
});

describe('identity and order', () => {
  it('sorts worst first, then by place', () => {
    const { divergences } = run([
      toy('tide', [
        { at: [38, 41], severity: 'neutral' },
        { at: [10, 12], severity: 'major' },
        { at: [4, 9], severity: 'major' },
      ]),
    ]);
    expect(divergences.map(({ severity, source }) => [severity, source?.span.start])).toEqual([
      ['major', 4],
      ['major', 10],
      ['neutral', 38],
    ]);
  });

  it('keeps the fingerprint when the file moves and changes it with the file name', () => {
    const fingerprint = (uri: string) => run([toy('wind', [{ at: [4, 9] }])], {}, uri).divergences[0]?.fingerprint;
    expect(fingerprint('harbour.txt')).toMatch(/^v1:[0-9a-hjkmnp-tv-z]{16}$/);
    expect(fingerprint('desk/monday/harbour.md')).toBe(fingerprint('harbour.txt'));
    expect(fingerprint('port.txt')).not.toBe(fingerprint('harbour.txt'));
  });

  it('numbers findings that would share a fingerprint', () => {
    const view = witness('tea tea', 'A', 'en');
    const check = toy('wind', [
      { at: [0, 3], confidence: 0.4 },
      { at: [4, 7], confidence: 0.4 },
    ]);
    const { divergences } = diverge({
      articles: [view],
      alignments: [],
      names: { entities: [], mentions: [] },
      checks: [check],
      configuration: DEFAULT_CONFIG,
    });
    expect(divergences).toHaveLength(2);
    expect(new Set(divergences.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(divergences.map(({ fingerprint }) => fingerprint).filter((value) => value.endsWith('#2'))).toHaveLength(1);
    expect(new Set(divergences.map(({ id }) => id)).size).toBe(2);
  });

  it('begins the id with the first six characters of the fingerprint', () => {
    const [divergence] = run([toy('wind', [{ at: [4, 9] }])]).divergences;
    expect(divergence?.id).toBe(`VR-${divergence?.fingerprint.slice(3, 9)}`);
  });
});
