import { describe, expect, it } from 'vitest';
import { homelandsByLanguage } from '../../../src/data/provenance.ts';
import { officeSigns } from '../../../src/stages/provenance/habits.ts';
import { traceProvenance } from '../../../src/stages/provenance/index.ts';
import { perspectiveSigns } from '../../../src/stages/provenance/perspective.ts';
import { witness } from './witness.ts';

const signsOf = (text: string, language = 'en') =>
  perspectiveSigns(witness('A', text, language)).map(({ id, strength }) => [id, strength]);

describe('the point of view', () => {
  it('shows where places of a country are named and the country never is', () => {
    expect(signsOf('The road from Paderborn to Gütersloh stays shut. Buses go by way of Bielefeld.')).toEqual([
      ['home-de', 'likely'],
    ]);
  });

  it('does not where the country is named, however often its places are', () => {
    expect(signsOf('The road from Paderborn to Gütersloh in western Germany stays shut.')).toEqual([]);
    expect(signsOf('The German road from Paderborn to Gütersloh stays shut.')).toEqual([]);
  });

  it('does not by places that any reader can place', () => {
    expect(signsOf('She flew from Berlin to Munich, and from there to Hamburg.')).toEqual([]);
  });

  it('does not in a report on a match, where no paper explains places', () => {
    expect(signsOf('The striker from Bielefeld scored the goal in the match at Paderborn.')).toEqual([]);
  });

  it('shows in prices that are not converted', () => {
    expect(signsOf('The grant of 40 million hryvnias pays for two schools.')).toEqual([['currency-uk', 'likely']]);
    expect(signsOf('The grant of 40 million hryvnias (about $1 million) pays for two schools.')).toEqual([]);
    expect(signsOf('The yen rose to 131.')).toEqual([]);
  });

  it('shows in letters that names keep, from as many names as the table asks for', () => {
    expect(signsOf('Hörður Jónsson and Guðrún Þórsdóttir came.')).toEqual([['letters-is', 'strong']]);
    expect(signsOf('Guðrún came.')).toEqual([]);
  });

  it('shows in Japanese names with the family name first, not in the order of English papers', () => {
    expect(signsOf('Mayor Sasaki Hiroshi opened the fair.')).toEqual([['name-order-ja', 'likely']]);
    expect(signsOf('Mayor Hiroshi Sasaki opened the fair.')).toEqual([]);
  });

  it('never carries a claim alone: papers abroad that are written in English have it, too', () => {
    const text =
      'Hörður Jónsson and Guðrún Þórsdóttir drove from Akureyri to Egilsstaðir. The repair cost 40 million krónur, the Morgunblaðið wrote, and RÚV showed the bridge.';
    const [claim] = traceProvenance({
      articles: [witness('A', text)],
      alignments: [],
      names: { entities: [], mentions: [] },
    });
    expect(claim?.evidence.length).toBeGreaterThan(4);
    expect(claim?.claim).toBe('undetermined');
  });

  it('is looked for in English only', () => {
    expect(signsOf('Die Straße von Paderborn nach Gütersloh bleibt gesperrt.', 'de')).toEqual([]);
  });
});

describe('the table of homelands', () => {
  it('gives no place to two countries', () => {
    const seen = new Map<string, string>();
    const twice: string[] = [];
    for (const { language, places } of homelandsByLanguage()) {
      for (const place of places) {
        if (seen.has(place)) twice.push(`${place}: ${seen.get(place)}, ${language}`);
        seen.set(place, language);
      }
    }
    expect(twice).toEqual([]);
  });
});

describe('an office without a comma', () => {
  const quoted = (text: string) =>
    officeSigns(witness('A', text)).flatMap((sign) =>
      sign.evidence.flatMap((item) => ('anchor' in item && item.anchor ? [item.anchor.span] : [])),
    );

  it('is a sign, quoted from the office to the name', () => {
    const text = 'On Friday, Minister of Transport Sergei Orlov opened the bridge.';
    const [span] = quoted(text);
    expect(span && text.slice(span.start, span.end)).toBe('Minister of Transport Sergei Orlov');
  });

  it.each([
    'Transport Minister Sergei Orlov opened the bridge.',
    'Sergei Orlov, Minister of Transport, opened the bridge.',
    'Secretary of State George Miller opened the bridge.',
    'the president of the Maria Miller Foundation',
    'the leaders of Spain and Michael Miller met',
  ])('is not seen in %s', (text) => {
    expect(quoted(text)).toEqual([]);
  });
});
