import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import { compare, runExample } from '../checks/example.ts';

describe('what a reader is told', () => {
  it('names both readings of a quotation that refers to somebody else, with both quotations as evidence', () => {
    const a =
      '“Belarus fully supports the initiative on international security that you have put forward,” Lukashenko told Xi.';
    const b = '“Belarus fully supports its initiative on international security,” Lukashenko said.';
    const [finding] = compare(CHECKS, a, b);
    expect(finding).toMatchObject({
      checkId: 'quotation-mismatch',
      severity: 'critical',
      message: {
        id: 'owner',
        text: 'Whose initiative: Xi’s in A (“that you have put forward”), Belarus’s in B (“its”)',
      },
      evidence: [
        { kind: 'quotation', speaker: 'Lukashenko', verb: 'told' },
        { kind: 'quotation', speaker: 'Lukashenko', verb: 'said' },
      ],
    });
  });

  it('says that it is the listener’s or another’s where the text does not tell whose', () => {
    const [finding] = compare(
      CHECKS,
      '“We fully support the initiative on peace that you have put forward,” she said.',
      '“We fully support its initiative on peace,” she said.',
    );
    expect(finding?.message.text).toBe(
      'Whose initiative: the listener’s in A (“that you have put forward”), another’s in B (“its”)',
    );
  });

  it('names the texts by their sigla, on the side where the words stand', () => {
    const plain = 'The minister will attend the hearing.';
    const denied = 'The minister will not attend the hearing.';
    expect(compare(CHECKS, denied, plain)[0]?.message.text).toMatch(/^A says “will not attend”, B says it/u);
    expect(compare(CHECKS, plain, denied)[0]?.message.text).toMatch(/^B says “will not attend”, A says it/u);
  });

  it('names the text that lacks the words', () => {
    const whole = 'The museum, closed since the flood three years ago, opens its doors again on Friday.';
    const [finding] = compare(CHECKS, whole, 'The museum opens its doors again on Friday.');
    expect(finding?.message.text).toBe('“closed since the flood three years ago” stands in A only');
  });

  it('shows what somebody is warned off, beside the fact that it is made', () => {
    const [finding] = compare(
      CHECKS,
      'On Monday Norway warned Iceland once more not to sell the ferries to the army.',
      'On Monday Norway pointed out that Iceland is thinking of selling the ferries to the army.',
    ).filter(({ checkId }) => checkId === 'modality-shift');
    expect(finding).toMatchObject({ severity: 'major', message: { text: 'A tells it as a warning, B as a fact' } });
  });

  it('shows a word that a quotation lost with the words around it on both sides', () => {
    const a =
      'It is a “difficult time that calls for new, unorthodox approaches and sensible political decisions,” he said.';
    const b = '“It is a difficult time that requires new approaches and responsible political decisions,” he said.';
    const texts = compare(CHECKS, a, b).map(({ severity, message, source, target }) => [
      severity,
      message.id,
      a.slice(source?.span.start, source?.span.end),
      b.slice(target?.span.start, target?.span.end),
    ]);
    expect(texts).toContainEqual(['major', 'lost', 'new, unorthodox approaches', 'new approaches']);
    expect(texts).toContainEqual(['major', 'changed', 'sensible', 'responsible']);
    expect(texts).toContainEqual(['neutral', 'changed', 'calls', 'requires']);
  });

  it('finds one quotation in two wordings inside one article, and a word said of two things', () => {
    const a =
      'Lukashenko praised the plan as “unorthodox” and “reasonable”. It was a “difficult time that calls for new, unorthodox approaches and sensible political decisions,” Lukashenko said.';
    const found = runExample(CHECKS, { a }).divergences.map(({ severity, message }) => [
      severity,
      message.id,
      message.values['a'],
      message.values['b'],
    ]);
    expect(found).toContainEqual(['major', 'echo', 'reasonable', 'sensible']);
    expect(found).toContainEqual(['minor', 'transfer', 'unorthodox', 'unorthodox approaches']);
  });

  it('reports a lost negation once, as critical, though the words differ too', () => {
    const found = compare(CHECKS, 'The minister will not attend the hearing.', 'The minister will attend the hearing.');
    expect(found.map(({ checkId, severity }) => [checkId, severity])).toEqual([['negation-flip', 'critical']]);
  });

  it('says nothing where two translators merely chose other words', () => {
    expect(
      compare(CHECKS, 'The talks did not succeed, officials said.', 'Officials said that the talks had failed.'),
    ).toEqual([]);
  });
});
