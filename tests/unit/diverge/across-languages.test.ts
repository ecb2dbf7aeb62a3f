import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.ts';
import type { Report } from '../../../src/model/index.ts';

/** A report in one language, its faithful translation, and the changes that a careless one makes, each with the check that has to see it. */
interface Story {
  readonly languages: readonly [string, string];
  readonly text: readonly string[];
  readonly faithful: readonly string[];
  readonly changes: readonly (readonly [check: string, from: string, to: string])[];
}

const STORIES: readonly Story[] = [
  {
    languages: ['de', 'en'],
    text: [
      'Der Hafen von Rostock wird ab Mai 2024 für 2,5 Millionen Euro erneuert, teilte die Stadt am Dienstag mit.',
      '„Wir werden keinen Arbeitsplatz streichen“, sagte Bürgermeisterin Karin Albrecht in Rostock.',
      'Wird die Fähre nach Gedser auch im Winter fahren?',
      'Der Kapitän Jens Petersen rechnet mit 340 Fahrten bis Dezember.',
    ],
    faithful: [
      'The port of Rostock will be renewed from May 2024 for 2.5 million euros, the city announced on Tuesday.',
      '“We will not cut a single job,” Mayor Karin Albrecht said in Rostock.',
      'Will the ferry to Gedser run in winter, too?',
      'The captain Jens Petersen expects 340 trips until December.',
    ],
    changes: [
      ['magnitude-mismatch', '2.5 million', '2.5 billion'],
      ['negation-flip', 'We will not cut a single job', 'We will cut a single job'],
      ['mood-change', 'Will the ferry to Gedser run in winter, too?', 'The ferry to Gedser will run in winter, too.'],
      ['name-mismatch', 'Jens Petersen', 'Ole Madsen'],
      ['number-mismatch', '340', '430'],
    ],
  },
  {
    languages: ['fr', 'en'],
    text: [
      'La mairie de Lyon a fermé mardi 45 écoles à cause de la chaleur.',
      '« Nous ne changerons pas les horaires », a déclaré la maire Claire Fontaine à Lyon.',
      'Près de 1,2 milliard d’euros ont été dépensés depuis mars 2021.',
    ],
    faithful: [
      'Lyon city hall closed 45 schools on Tuesday because of the heat.',
      '“We will not change the hours,” the mayor Claire Fontaine said in Lyon.',
      'Nearly 1.2 billion euros have been spent since March 2021.',
    ],
    changes: [
      ['number-mismatch', '45', '54'],
      ['negation-flip', 'We will not change', 'We will change'],
      ['magnitude-mismatch', '1.2 billion', '1.2 million'],
      [
        'quotation-mismatch',
        '“We will not change the hours,” the mayor Claire Fontaine said',
        'The mayor Claire Fontaine said that they would not change the hours',
      ],
    ],
  },
  {
    languages: ['es', 'en'],
    text: [
      'La inflación subió un 3,2 % en abril en España, según el banco central.',
      'El ministro Pablo Ortega no aprobará la reforma antes de junio.',
      'Unas 1.500 personas se manifestaron el domingo en Sevilla.',
    ],
    faithful: [
      'Inflation in Spain rose by 3.2% in April, according to the central bank.',
      'Minister Pablo Ortega will not approve the reform before June.',
      'Some 1,500 people demonstrated in Seville on Sunday.',
    ],
    changes: [
      ['number-mismatch', '3.2%', '2.3%'],
      ['negation-flip', 'will not approve', 'will approve'],
      ['date-mismatch', 'on Sunday', 'on Friday'],
      ['name-mismatch', 'Pablo Ortega', 'Luis Herrera'],
    ],
  },
  {
    languages: ['ru', 'en'],
    text: [
      'Президент Касым-Жомарт Токаев принял в Астане во вторник 12 послов.',
      'Бюджет Казахстана на 2025 год составит 3 миллиарда долларов.',
      '«Мы готовы к переговорам», — заявил Дмитрий Песков в Москве.',
      'Министр Айдар Ахметов не подписал договор с соседями.',
    ],
    faithful: [
      'President Kassym-Jomart Tokayev received 12 ambassadors in Astana on Tuesday.',
      'The budget of Kazakhstan for 2025 will be 3 billion dollars.',
      '“We are ready for talks,” Dmitry Peskov said in Moscow.',
      'Minister Aidar Akhmetov did not sign the treaty with the neighbours.',
    ],
    changes: [
      ['number-mismatch', '12 ambassadors', '20 ambassadors'],
      ['magnitude-mismatch', '3 billion', '3 million'],
      [
        'quotation-mismatch',
        '“We are ready for talks,” Dmitry Peskov said',
        'Dmitry Peskov said that they were ready for talks',
      ],
      ['negation-flip', 'did not sign', 'signed'],
      ['name-mismatch', 'Dmitry Peskov', 'Sergei Lavrov'],
    ],
  },
  {
    languages: ['en', 'uk'],
    text: [
      'The parliament in Kyiv adopted 17 laws on Thursday.',
      'The government will not raise the tax on petrol in 2025.',
      '“We have enough gas for the winter,” Prime Minister Denys Shmyhal said in Lviv.',
      'Will the port of Odesa reopen in May?',
    ],
    faithful: [
      'У четвер парламент у Києві ухвалив 17 законів.',
      'Уряд не підвищить податок на бензин у 2025 році.',
      '«Газу на зиму вистачить», — сказав прем’єр-міністр Денис Шмигаль у Львові.',
      'Чи відкриється порт Одеси у травні?',
    ],
    changes: [
      ['number-mismatch', '17 законів', '70 законів'],
      ['negation-flip', 'Уряд не підвищить', 'Уряд підвищить'],
      [
        'quotation-mismatch',
        '«Газу на зиму вистачить», — сказав прем’єр-міністр Денис Шмигаль',
        'Прем’єр-міністр Денис Шмигаль сказав, що газу на зиму вистачить,',
      ],
      ['mood-change', 'Чи відкриється порт Одеси у травні?', 'Порт Одеси відкриється у травні.'],
    ],
  },
  {
    languages: ['zh', 'en'],
    text: [
      '外交部发言人毛宁星期二在北京表示，今年签署了15项协议。',
      '两国贸易额去年达到3.5亿美元。',
      '政府会在2025年提高税率吗？',
    ],
    faithful: [
      'Foreign Ministry spokeswoman Mao Ning said in Beijing on Tuesday that 15 agreements had been signed this year.',
      'Trade between the two countries reached 350 million dollars last year.',
      'Will the government raise the tax rate in 2025?',
    ],
    changes: [
      ['number-mismatch', '15 agreements', '50 agreements'],
      ['number-mismatch', '350 million', '530 million'],
      [
        'mood-change',
        'Will the government raise the tax rate in 2025?',
        'The government will raise the tax rate in 2025.',
      ],
    ],
  },
];

const report = ({ languages: [here, there], text }: Story, other: readonly string[]): Promise<Report> =>
  analyze([
    { uri: 'a.txt', text: text.join('\n\n'), language: here },
    { uri: 'b.txt', text: other.join('\n\n'), language: there },
  ]);

describe.each(STORIES.map((story) => [story.languages.join(' → '), story] as const))('%s', (_, story) => {
  it('a faithful translation has nothing to report', async () => {
    const { divergences, checks } = await report(story, story.faithful);
    expect(divergences.map(({ checkId, message }) => `${checkId}: ${message.text}`)).toEqual([]);
    expect(checks.filter(({ status }) => status === 'error')).toEqual([]);
  });

  it.each(story.changes)('%s sees “%s” become “%s”', async (check, from, to) => {
    const changed = story.faithful.map((sentence) => sentence.replace(from, () => to));
    expect(changed).not.toEqual(story.faithful);
    const { divergences } = await report(story, changed);
    expect(divergences.map(({ checkId }) => checkId)).toContain(check);
  });
});

describe('what did not run', () => {
  it('is listed with the reason, check by check', async () => {
    const [german] = STORIES;
    const { checks } = await report(german as Story, german?.faithful ?? []);
    const idle = new Map(
      checks.filter(({ status }) => status === 'not-applicable').map(({ checkId, reason }) => [checkId, reason]),
    );
    expect(idle.get('tense-shift')).toBe('no linked sentences in en');
    expect(idle.get('wrong-term')).toBe('no glossary was given');
    for (const { status, reason } of checks) expect(reason === null).toBe(status === 'ran');
  });
});
