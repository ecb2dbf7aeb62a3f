import { describe, expect, it } from 'vitest';
import { mapOf, resolveSettings, settingsOfEnvironment, wholeNumber } from '../../../src/config/resolve.ts';

const file = (config: object) => ({
  path: 'variorum.config.json',
  config,
  origins: Object.fromEntries(Object.keys(config).map((key) => [key, 'variorum.config.json'])),
});

describe('resolveSettings', () => {
  it('takes the flag over the environment over the file over the default, setting by setting', () => {
    const inFile = file({ minSeverity: 'minor', gate: { failOn: 'minor', maxFindings: 5 }, skip: ['omission'] });
    const settings = resolveSettings({ failOn: 'critical' }, { failOn: 'major', skip: ['addition'] }, inFile);
    expect(settings.configuration.gate.failOn).toBe('critical');
    expect(settings.configuration.skip).toEqual(['addition']);
    expect(settings.configuration.minSeverity).toBe('minor');
    expect(settings.maxFindings).toBe(5);
    expect(settings.configuration.only).toEqual([]);
    expect(settings.origins).toMatchObject({
      failOn: '--fail-on',
      skip: 'VARIORUM_SKIP',
      minSeverity: 'variorum.config.json',
      maxFindings: 'variorum.config.json',
      allowPartial: 'default',
      only: 'default',
    });
  });

  it('fills in what the file leaves out of checks and names', () => {
    const config = {
      checks: { omission: 'off', addition: { options: { least: 3 } } },
      names: { peskov: { prefer: 'Peskov' } },
    };
    const { configuration } = resolveSettings({}, {}, file(config));
    expect(configuration.checks).toEqual({
      omission: { severity: 'off', options: {} },
      addition: { severity: 'default', options: { least: 3 } },
    });
    expect(configuration.names).toEqual({ peskov: { prefer: 'Peskov', allow: [], original: null } });
  });
});

describe('settingsOfEnvironment', () => {
  it('reads lists, maps, numbers and truth values', () => {
    const environment = {
      VARIORUM_ONLY: 'omission, addition',
      VARIORUM_LANG: 'a=de,b=en',
      VARIORUM_MAX_FINDINGS: '3',
      VARIORUM_ALLOW_PARTIAL: '1',
      VARIORUM_FAIL_ON: 'never',
    };
    expect(settingsOfEnvironment(environment)).toMatchObject({
      only: ['omission', 'addition'],
      languages: { a: 'de', b: 'en' },
      maxFindings: 3,
      allowPartial: true,
      failOn: 'never',
    });
  });

  it('names the variable that holds what the flag would not take', () => {
    expect(() => settingsOfEnvironment({ VARIORUM_FAIL_ON: 'majro' })).toThrowError(
      expect.objectContaining({
        code: 'E_USAGE',
        message: 'VARIORUM_FAIL_ON cannot be "majro"',
        hint: 'Did you mean major?',
      }),
    );
  });

  it('sets nothing where a variable is empty', () => {
    expect(Object.values(settingsOfEnvironment({ VARIORUM_SKIP: '' })).filter((value) => value !== undefined)).toEqual(
      [],
    );
  });
});

describe('mapOf', () => {
  it('takes a value without a key for all articles', () => {
    expect(mapOf(['de'])).toEqual({ '*': 'de' });
    expect(mapOf(['seeds/a=b.txt=de'])).toEqual({ 'seeds/a=b.txt': 'de' });
  });
});

describe('wholeNumber', () => {
  it.each(['-1', '1.5', 'ten', '1e3', ''])('refuses %j', (value) => {
    expect(() => wholeNumber(value, '--max-findings')).toThrowError(expect.objectContaining({ code: 'E_USAGE' }));
  });
});
