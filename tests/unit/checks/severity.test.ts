import { describe, expect, it } from 'vitest';
import { CHECKS } from '../../../src/checks/index.ts';
import { compare } from './example.ts';

const severityOf = (checkId: string, a: string, b: string): string | undefined =>
  compare(CHECKS, a, b).find((finding) => finding.checkId === checkId)?.severity;

describe('how bad a finding is', () => {
  it('is less where two modal words may bear on different verbs', () => {
    expect(severityOf('modality-shift', 'The ferry must sail on Monday.', 'The ferry may sail on a Monday.')).toBe(
      'major',
    );
    expect(
      severityOf(
        'modality-shift',
        'The loan will let the museum be rebuilt with stone from the quarry.',
        'Thanks to the loan, stone from the quarry can be used at the museum.',
      ),
    ).not.toBe('major');
  });

  it('is less where two pronouns go with two nouns', () => {
    expect(
      severityOf(
        'gender-mismatch',
        'When the guest had left, she found his umbrella in the hall and took it to the station.',
        'When her guest had left, she found the umbrella in the hall and took it to the station.',
      ),
    ).toBe('minor');
    expect(
      severityOf(
        'gender-mismatch',
        'The minister took his seat at the table.',
        'The minister took her seat at the table.',
      ),
    ).toBe('major');
  });

  it('is less where the second mark of a quotation is missing', () => {
    const plain = 'The harbour stays closed until the wreck has been raised.';
    expect(severityOf('quotation-mismatch', `“${plain}`, plain)).toBe('minor');
    expect(severityOf('quotation-mismatch', `“${plain}”`, plain)).toBe('major');
  });
});
