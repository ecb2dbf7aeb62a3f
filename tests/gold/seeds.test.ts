import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { analyze, type Divergence, type NameEntity, type Report, renderReport } from '../../src/index.ts';
import { scoreSeeds } from './score.ts';

const folder = new URL('../../seeds/', import.meta.url);
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .sort();
const inputs = files.map((file) => ({ uri: `seeds/${file}`, bytes: readFileSync(new URL(file, folder)) }));

let report: Report;
beforeAll(async () => {
  report = await analyze(inputs);
});

const siglumOf = (id: string): string => report.articles.find((article) => article.id === id)?.siglum ?? '';
const reading = (anchor: Divergence['source']): string => {
  const article = report.articles.find((candidate) => candidate.id === anchor?.articleId);
  return article && anchor ? article.text.slice(anchor.span.start, anchor.span.end) : '';
};
const place = (divergence: Divergence): string =>
  [divergence.source, divergence.target].map((anchor) => (anchor ? siglumOf(anchor.articleId) : '')).join('~');

/** Findings of a check whose readings hold the two texts (either may be ''), in either order of the sides. */
function findings(checkId: string, one: string, other = ''): Divergence[] {
  return report.divergences.filter((divergence) => {
    const [a, b] = [reading(divergence.source), reading(divergence.target)];
    return (
      divergence.checkId === checkId &&
      ((a.includes(one) && b.includes(other)) || (b.includes(one) && a.includes(other)))
    );
  });
}

const entityWith = (form: string): NameEntity | undefined =>
  report.names.find((entity) => entity.forms.some((candidate) => candidate.form === form));
const formsOf = (form: string): string[] => (entityWith(form)?.forms ?? []).map((candidate) => candidate.form);

describe('the seed articles', () => {
  it('are byte for byte what seeds/README.md says', () => {
    const readme = readFileSync(new URL('README.md', folder), 'utf8');
    for (const { uri, bytes } of inputs) {
      const row = readme.split('\n').find((line) => line.includes(uri.slice('seeds/'.length)));
      expect(row).toContain(createHash('sha256').update(bytes).digest('hex'));
    }
  });
});

describe('what the report on the seeds says of names', () => {
  it('groups Peskov and Peskow inside 000 and names both conventions', () => {
    const forms = entityWith('Peskow')?.forms ?? [];
    const peskow = forms.find(({ form }) => form === 'Peskow');
    expect(formsOf('Peskow').some((form) => form.endsWith('Peskov'))).toBe(true);
    expect(peskow?.systemName).toContain('German');
    const [finding] = findings('name-variant', 'Peskov', 'Peskow');
    expect(finding?.severity).toBe('major');
    const systems = finding?.evidence.flatMap((item) => (item.kind === 'romanization' ? [item.systemName] : [])) ?? [];
    expect(systems.some((name) => name.includes('German'))).toBe(true);
    expect(systems.some((name) => name.includes('BGN'))).toBe(true);
  });

  it('groups Zelenskyy and Zelensky', () => {
    expect(formsOf('Zelenskyy').some((form) => form.endsWith('Zelensky'))).toBe(true);
  });

  it('calls BeITA a look-alike of BelTA, with the code points', () => {
    const [finding] = findings('homoglyph', 'BeITA');
    expect(finding?.severity).toBe('critical');
    expect(finding?.suggestion).toBe('BelTA');
    const confusable = finding?.evidence.find((item) => item.kind === 'confusable');
    expect(confusable?.kind === 'confusable' && confusable.differences[0]?.foundCodePoint).toBe('U+0049');
  });

  it('keeps persons apart who hold one office or share a syllable', () => {
    for (const [one, other] of [
      ['Mao Ning', 'Hua Chunying'],
      ['Li Keqiang', 'Peng Liyuan'],
      ['Xinhua', 'Xi'],
      ['Great Stone', 'Great Hall of the People'],
      ['Interfax', 'Xinhua'],
    ] as const) {
      expect(formsOf(one), `${one} / ${other}`).not.toContain(other);
    }
  });

  it('does not take the section label of 003 for a given name', () => {
    expect(report.names.flatMap((entity) => entity.forms.map((form) => form.form))).not.toContain('Asia Lukashenko');
  });
});

describe('what the report on the seeds says of divergences', () => {
  it('sets "that you have put forward" against "its" as critical', () => {
    const [finding] = findings('quotation-mismatch', 'you have put forward', 'its');
    expect(finding && place(finding)).toBe('001~003');
    expect(finding?.severity).toBe('critical');
  });

  it('sets "sensible" against "responsible" and shows the lost "unorthodox"', () => {
    expect(findings('quotation-mismatch', 'sensible', 'responsible').map(place)).toContain('001~003');
    expect(
      findings('quotation-mismatch', 'unorthodox')
        .map(place)
        .some((where) => where.startsWith('001')),
    ).toBe(true);
  });

  it('sets "should aim" against "must be aimed" as a change of modality', () => {
    expect(findings('modality-shift', 'should', 'must').map(place)).toContain('001~003');
  });

  it('sets "weatherproof" against "all-weather" as one term in two renderings', () => {
    expect(findings('terminology-inconsistency', 'weatherproof', 'all-weather').length).toBeGreaterThan(0);
  });

  it('marks "his sera" as a calque', () => {
    expect(findings('translationese', 'his sera').map(place)[0]).toContain('003');
  });

  it('sets Tuesday against Wednesday', () => {
    expect(findings('date-mismatch', 'Tuesday', 'Wednesday').length).toBeGreaterThan(0);
  });

  it('takes a twelve-point plan and 12 points for equal', () => {
    expect(findings('number-mismatch', 'twelve')).toEqual([]);
    expect(findings('number-mismatch', '12')).toEqual([]);
  });

  it('gives every finding evidence, a sentence and readings that stand in the text', () => {
    for (const divergence of report.divergences) {
      expect(divergence.evidence.length, divergence.id).toBeGreaterThan(0);
      expect(divergence.message.text.trim(), divergence.id).not.toBe('');
      expect(divergence.message.text, divergence.id).not.toMatch(/\{\w+\}/);
      expect(divergence.source !== null || divergence.target !== null, divergence.id).toBe(true);
    }
    expect(new Set(report.divergences.map(({ id }) => id)).size).toBe(report.divergences.length);
  });
});

describe('what the report on the seeds says of provenance', () => {
  it('calls 000 and 001 translations from German, 003 one from Spanish, 002 and 004 none', () => {
    const claims = Object.fromEntries(
      report.provenance.map(({ articleId, claim, fromLanguage }) => [
        siglumOf(articleId),
        claim === 'translation' ? fromLanguage : null,
      ]),
    );
    expect(claims).toEqual({ '000': 'de', '001': 'de', '002': null, '003': 'es', '004': null });
  });
});

describe('what the report on the seeds says of how they are related', () => {
  const relationOf = (one: string, other: string) =>
    report.relations.find(({ pair }) => siglumOf(pair.source) === one && siglumOf(pair.target) === other)?.relation;

  it('gives 000 and 001 a common source', () => {
    expect(relationOf('000', '001')).toBe('common-source');
  });

  it('finds one statement told in 001 and 003, and in 000 and 002, and no syndication in either', () => {
    expect(relationOf('001', '003')).toBe('same-statement');
    expect(relationOf('000', '002')).toBe('same-statement');
  });

  it('finds no more than a sentence in common between the others', () => {
    const others = ['000-003', '000-004', '001-002', '001-004', '002-003', '002-004', '003-004'];
    for (const pair of others) {
      const [one = '', other = ''] = pair.split('-');
      expect(['same-story', 'unrelated'], pair).toContain(relationOf(one, other));
    }
  });
});

describe('the signs of a translation', () => {
  it('begin with the strongest: for 000, a name in the German convention', () => {
    const [first] = report.provenance.find(({ articleId }) => siglumOf(articleId) === '000')?.evidence ?? [];
    expect(first).toMatchObject({ kind: 'romanization', form: 'Peskow', language: 'de', strength: 'strong' });
  });
});

describe('figures on the annotated seeds', () => {
  it('hold the floors', () => {
    const score = scoreSeeds(report);
    expect(score.sentences.f1).toBeGreaterThanOrEqual(0.97);
    expect(score.links.precision).toBeGreaterThanOrEqual(0.8);
    expect(score.links.forbidden).toEqual([]);
    expect(score.links.found['equivalent']).toEqual([3, 3]);
    expect(score.links.found['paraphrase']).toEqual([3, 3]);
    expect(score.divergences.found['critical']).toEqual([2, 2]);
    expect(score.divergences.seriousPrecision).toBeGreaterThanOrEqual(0.75);
    expect(score.divergences.falseAlarms.length).toBeLessThanOrEqual(1);
  });
});

describe('a report', () => {
  it('is the same byte for byte when the same articles are read again', async () => {
    const again = await analyze(inputs);
    for (const format of ['json', 'html'] as const)
      expect(await renderReport(again, format)).toBe(await renderReport(report, format));
  });
});
