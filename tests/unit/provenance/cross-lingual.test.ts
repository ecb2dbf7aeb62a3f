import { describe, expect, it } from 'vitest';
import { type AnalyzeOptions, type ArticleInput, analyze } from '../../../src/index.ts';

const QUIET: AnalyzeOptions = { checks: [] };

const GERMAN = `Stadtrat von Kassel beschließt neue Brücke über die Fulda

Der Stadtrat von Kassel hat am Dienstag mit 42 gegen 17 Stimmen den Bau einer neuen Brücke über die Fulda beschlossen. Die Kosten liegen bei 38 Millionen Euro.

„Das ist ein guter Tag für unsere Stadt“, sagte Oberbürgermeister Martin Keller nach der Sitzung. Die Opposition hält nichts von dem Vorhaben.

Die alte Brücke aus dem Jahr 1956 ist seit drei Jahren für Lastwagen gesperrt. Nach Angaben der Verwaltung fahren jeden Tag 21.000 Autos darüber.

Bei der Sitzung kam es zu Zwischenrufen von Anwohnern. Hinzu kommt, dass die Finanzierung durch das Land noch nicht gesichert ist.

Der Bau soll im März 2026 beginnen und vier Jahre dauern.`;

const FROM_GERMAN = `Kassel city council approves new bridge over the Fulda

The Kassel city council approved the construction of a new bridge over the Fulda on Tuesday by 42 votes to 17. The costs lie at 38 million euros.

“This is a good day for our city,” said Mayor Martin Keller after the meeting. The opposition holds nothing of the project.

The old bridge from 1956 has been closed to trucks for three years. According to the administration, 21,000 cars use it every day.

At the meeting it came to protests from residents. Added to this is that the funding by the state is not yet secured.

Construction is to begin in March 2026 and last four years.`;

const RUSSIAN = `В Перми открыли новую поликлинику

Губернатор Пермского края Сергей Орлов в среду открыл новую поликлинику в Перми. Она рассчитана на 600 посещений в день.

«Жители района ждали этого дня десять лет», — сказал Орлов на церемонии. Строительство обошлось в 840 миллионов рублей.

В поликлинике будут работать 75 врачей. По словам главного врача Анны Беловой, оборудование закупили в Китае и Германии.

Напомним, что старое здание закрыли в 2019 году после пожара.

Первых пациентов поликлиника примет 1 сентября.`;

const FROM_RUSSIAN = `New clinic opened in Perm

Governor of the Perm Territory Sergei Orlov opened a new clinic in Perm on Wednesday. It is designed for 600 visits a day.

“Residents of the district have been waiting for this day for ten years,” – said Orlov at the ceremony. Construction cost 840 million rubles.

75 doctors will work at the clinic. According to chief physician Anna Belova, the equipment was bought in China and Germany.

We remind you that the old building was closed in 2019 after a fire.

The clinic will receive its first patients on September 1.`;

const ENGLISH = `Council in Leeds votes to keep its libraries open

The city council in Leeds voted 61 to 30 on Thursday to keep all 34 of its libraries open. The plan costs £4.2 million a year.

“Nobody in this city should have to travel an hour for a book,” said Councillor Helen Marsh, who didn't vote for the first plan. The opposition wants to close nine libraries.

The libraries had 1.3 million visitors last year. In the wake of the vote, staff said in a statement that they were relieved.

A review by the auditor is slated to begin in May.`;

const FROM_ENGLISH = `El ayuntamiento de Leeds vota a favor de mantener abiertas sus bibliotecas

El ayuntamiento de Leeds votó el jueves, por 61 votos contra 30, a favor de mantener abiertas sus 34 bibliotecas. El plan cuesta 4,2 millones de libras al año.

“Nadie en esta ciudad debería tener que viajar una hora por un libro”, dijo la concejala Helen Marsh, que no votó a favor del primer plan. La oposición quiere cerrar nueve bibliotecas.

Las bibliotecas tuvieron 1,3 millones de visitantes el año pasado. Tras la votación, los empleados dijeron en un comunicado que estaban aliviados.

Una revisión del auditor comenzará en mayo.

Traducido del inglés por la redacción`;

async function related(source: ArticleInput, target: ArticleInput) {
  const report = await analyze([source, target], QUIET);
  const [relation] = report.relations;
  const uri = (id: string | undefined) => report.articles.find((article) => article.id === id)?.uri ?? null;
  const notes = (relation?.evidence ?? []).flatMap((item) => (item.kind === 'note' ? [item.text] : []));
  return {
    relation: relation?.relation,
    from: uri(relation?.direction?.from),
    to: uri(relation?.direction?.to),
    notes,
    claims: report.provenance.map(({ claim, fromLanguage, translationOf }) => [
      claim,
      fromLanguage,
      uri(translationOf),
    ]),
  };
}

describe('a source article in the set', () => {
  it('is found for an English version of a German article, by the slips of the version', async () => {
    const found = await related({ uri: 'de', text: GERMAN }, { uri: 'en', text: FROM_GERMAN });
    expect(found).toMatchObject({ relation: 'derived', from: 'de', to: 'en' });
    expect(found.claims[1]).toEqual(['translation', 'de', 'de']);
    expect(found.claims[0]?.[0]).not.toBe('translation');
    expect(found.notes.some((text) => text.includes('signs of a translation from German'))).toBe(true);
  });

  it('is found whichever of the two stands first', async () => {
    const found = await related({ uri: 'en', text: FROM_GERMAN }, { uri: 'de', text: GERMAN });
    expect(found).toMatchObject({ relation: 'derived', from: 'de', to: 'en' });
  });

  it('is found for an English version of a Russian article, by its dashes and formulae', async () => {
    const found = await related({ uri: 'ru', text: RUSSIAN }, { uri: 'en', text: FROM_RUSSIAN });
    expect(found).toMatchObject({ relation: 'derived', from: 'ru', to: 'en' });
  });

  it('is found for a Spanish version of an English article, by its credit line', async () => {
    const found = await related({ uri: 'en', text: ENGLISH }, { uri: 'es', text: FROM_ENGLISH });
    expect(found).toMatchObject({ relation: 'derived', from: 'en', to: 'es' });
    expect(found.claims).toEqual([
      ['undetermined', null, null],
      ['translation', 'en', 'en'],
    ]);
  });

  it('is left open where nothing but the parallel shows', async () => {
    const bare = FROM_ENGLISH.replace(/\n\nTraducido.*$/, '');
    const found = await related({ uri: 'en', text: ENGLISH }, { uri: 'es', text: bare });
    expect(found).toMatchObject({ relation: 'derived', from: null, to: null });
    expect(found.claims.map(([claim]) => claim)).toEqual(['undetermined', 'undetermined']);
  });

  it('is told by the dates with what the later text leaves out', async () => {
    const bare = FROM_ENGLISH.replace(/\n\nTras la votación[\s\S]*$/, '').replace(/ Tras la votación[\s\S]*$/, '');
    const found = await related(
      { uri: 'en', text: ENGLISH, publishedAt: '2024-05-02T18:00:00Z' },
      { uri: 'es', text: bare, publishedAt: '2024-05-03T07:30:00Z' },
    );
    expect(found).toMatchObject({ relation: 'derived', from: 'en', to: 'es' });
  });
});
