import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { didYouMean, ERROR_CODES, errorInfo, nearest, VariorumError } from '../../../src/errors.ts';

describe('the catalogue', () => {
  it.each(ERROR_CODES)('%s has a message, a hint and an exit code of the table', (code) => {
    const { message, hint, exitCode } = errorInfo(code);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
    expect([2, 3, 4, 5]).toContain(exitCode);
  });

  it.each(ERROR_CODES)('%s stands in docs/exit-codes.md with its exit code', (code) => {
    const page = readFileSync(new URL('../../../docs/exit-codes.md', import.meta.url), 'utf8');
    expect(page).toMatch(new RegExp(`\\| \`${code}\` \\| ${errorInfo(code).exitCode} \\|`));
  });
});

describe('VariorumError', () => {
  it('fills the message, and takes a value as it stands', () => {
    const error = new VariorumError('E_NOT_FOUND', { path: 'a$&{path}.txt' });
    expect(error.message).toBe('no such file: a$&{path}.txt');
    expect(error).toMatchObject({ code: 'E_NOT_FOUND', exitCode: 3 });
  });
});

describe('nearest', () => {
  const COMMANDS = ['compare', 'report', 'names', 'checks'];

  it('finds what was mistyped, also where two letters changed places', () => {
    expect(nearest('comapre', COMMANDS)).toBe('compare');
    expect(nearest('naems', COMMANDS)).toBe('names');
    expect(nearest('CHECKS', COMMANDS)).toBe('checks');
    expect(nearest('comp', COMMANDS)).toBe('compare');
  });

  it('guesses nothing where nothing is near', () => {
    expect(nearest('translate', COMMANDS)).toBeNull();
    expect(nearest('a', COMMANDS)).toBeNull();
    expect(nearest('x', [])).toBeNull();
  });

  it('lists what there is where nothing is near', () => {
    expect(didYouMean('translate', COMMANDS)).toBe('Choose one of compare, report, names, checks.');
  });
});
