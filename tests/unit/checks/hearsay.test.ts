import { describe, expect, it } from 'vitest';
import { findDivergences } from '../../../src/index.ts';

async function told(language: string, a: string, b: string): Promise<(string | undefined)[]> {
  const found = await findDivergences(a, b, { sourceLanguage: language, targetLanguage: language });
  return found.filter(({ checkId }) => checkId === 'modality-shift').map(({ message }) => message.text);
}

describe('what one text has from hearsay and the other as a fact', () => {
  it.each([
    [
      'de',
      'Die Frau soll in Wien gesehen worden sein.',
      'Die Frau ist in Wien gesehen worden.',
      'soll in Wien gesehen worden sein',
    ],
    ['de', 'Der Rat habe den Plan gebilligt.', 'Der Rat hat den Plan gebilligt.', 'habe'],
    ['de', 'Die Brücke sei sicher.', 'Die Brücke ist sicher.', 'sei sicher'],
    ['fr', 'Le maire aurait signé le contrat en mai.', 'Le maire a signé le contrat en mai.', 'aurait signé'],
    ['fr', 'Deux hommes seraient morts dans l’incendie.', 'Deux hommes sont morts dans l’incendie.', 'seraient morts'],
  ])('is told by the form of the verb (%s): %s', async (language, hearsay, fact, form) => {
    expect(await told(language, hearsay, fact)).toEqual([`A says “${form}”; B states it as fact`]);
    expect(await told(language, fact, hearsay)).toEqual([`B says “${form}”; A states it as fact`]);
  });

  it.each([
    ['a plan', 'de', 'Die Brücke soll im Mai fertig werden.', 'Die Brücke wird im Mai fertig.'],
    ['a source', 'de', 'Der Mann soll zwei Frauen bedroht haben.', 'Laut Polizei hat der Mann zwei Frauen bedroht.'],
    ['somebody who says so', 'de', 'Die Brücke sei sicher.', 'Die Brücke ist sicher, sagte der Minister.'],
    ['another subjunctive', 'de', 'Der Rat habe den Plan gebilligt.', 'Der Rat hätte den Plan gebilligt.'],
    ['an adverb', 'de', 'Der Mann soll zwei Frauen bedroht haben.', 'Der Mann hat offenbar zwei Frauen bedroht.'],
    ['an adverb', 'fr', 'Le maire aurait signé le contrat.', 'Le maire a apparemment signé le contrat.'],
    ['a noun', 'de', 'Feine Wolle kommt aus Island.', 'Wolle, die fein ist, kommt aus Island.'],
    ['a condition', 'fr', 'Le maire aurait signé le contrat si la banque avait payé.', 'Le maire a signé le contrat.'],
    ['a source', 'fr', 'Le maire aurait signé le contrat.', 'Selon la banque, le maire a signé le contrat.'],
    ['a future of the past', 'fr', 'Il a dit qu’il aurait terminé en mai.', 'Il a terminé en mai.'],
  ])('is not where there is %s (%s): %s', async (_, language, a, b) => {
    expect(await told(language, a, b)).toEqual([]);
    expect(await told(language, b, a)).toEqual([]);
  });
});
