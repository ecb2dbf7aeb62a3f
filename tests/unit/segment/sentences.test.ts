import { describe, expect, it } from 'vitest';
import { languageProfile, PROFILED_LANGUAGES } from '../../../src/data/languages.ts';
import { splitSentences } from '../../../src/stages/segment/index.ts';

const split = (text: string, language = 'en'): string[] =>
  splitSentences(text, language).map(({ start, end }) => text.slice(start, end));

/** Language, then the sentences of a text that has one space between them. */
const CASES: readonly [string, ...string[]][] = [
  ['en', 'The bridge is open.', 'It was closed for two years!', 'Why so long?', 'Nobody knows.'],
  ['en', 'Mr. Hill met Mrs. Low and Dr. Stone at St. James’s Park.', 'They spoke for an hour.'],
  ['en', 'The U.S. Senate voted.', 'The House did not.'],
  ['en', 'He flew to the U.S. The visit lasted a day.'.slice(0, 19), 'The visit lasted a day.'],
  ['en', 'Talks begin at 5 p.m. Monday in Room No. 7 of the hall.', 'Lunch is at noon.'],
  ['en', 'J. R. R. Hart and Mary K. Bell wrote it.', 'Few read it.'],
  ['en', 'It rose 3.5 percent to $1.2 million.', 'Costs fell.'],
  ['en', 'Acme Inc. Chairman Ann Low resigned.', 'Her deputy follows.'],
  ['en', 'She works for Acme Inc. Her brother does not.'.slice(0, 23), 'Her brother does not.'],
  ['en', 'They sell fruit, nuts, etc. Prices vary.'.slice(0, 27), 'Prices vary.'],
  ['en', 'See Fig. 3 and vol. 2, pp. 10–12.', 'The rest is missing.'],
  ['en', 'He said he was … not sure.', 'Then he left…', 'Nobody followed.'],
  ['en', '“We waited too long,” she said.', '“Now it is done.”'],
  ['en', '“We waited.', 'We hoped.', 'We built,” she said.'],
  ['en', 'He called it “a unique chance.”', 'Others did not.'],
  ['en', 'The mayor (she took office in May. She is 40.) opened it.', 'Rain fell.'],
  ['en', 'It was over. (The trams had gone.)'.slice(0, 12), '(The trams had gone.)', 'Silence fell.'],
  ['en', 'Is it safe?” he asked.', 'It is.'],
  ['en', '“Stop!” he cried.', 'Nobody did.'],
  ['en', 'Visit example.com or www.example.org/a.B for more.', 'It is free.'],
  ['en', 'Yahoo! reported losses.', 'Shares fell.'],
  ['en', '1. The bridge is open.', '2. The road is not.'],
  ['en', 'It happened in 2020.', 'In 2021 it was repaired.'],
  ['en', 'Plan B. The rest is history.'.slice(0, 7), 'The rest is history.'],
  ['en', 'Really?!', 'Yes.'],
  ['en', 'He bought an iPhone.', 'iPhone sales rose.'],
  ['de', 'Am 3. Oktober sprach Dr. Klein, d. h. der Minister, mit ca. 20 Gästen.', 'Danach ging er.'],
  ['de', 'Der 2. Weltkrieg endete 1945.', 'Danach kam der Frieden.'],
  ['de', '„Wir warten.', 'Wir hoffen“, sagte sie.', '„Es reicht.“'],
  ['de', '»Es reicht.«', 'Das sagte sie zweimal.'],
  ['de', 'Er wohnt in der Hauptstr. 5, Nr. 3.', 'Sie auch.'],
  ['de', 'Papst Johannes XXIII. besuchte z. B. Loreto.', 'Das war 1962.'],
  ['fr', 'M. Petit et Mme Grand sont arrivés à 8 h.', 'Le maire les attendait.'],
  ['fr', '« Nous attendons.', 'Nous espérons », a-t-elle dit.', 'Puis elle est partie.'],
  ['fr', 'Elle a dit : « C’est fini. »', 'Tout le monde a applaudi.'],
  ['fr', 'Né en 100 av. J.-C. à Rome, il y mourut.', 'On l’oublia.'],
  ['es', '¿Cuándo abrirá el puente?', '¡Ya está abierto!', 'El Sr. Ruiz lo cruzó con la Dra. Gil.'],
  ['es', 'EE. UU. y la UE firmaron.', 'No hubo más detalles.'],
  ['it', 'Il dott. Rossi abita in v. Roma n. 5.', 'Non risponde.'],
  ['it', 'Costa 3,5 mln. È troppo.'.slice(0, 14), 'È troppo.'],
  ['pt', 'O Sr. Lima mora na Av. Central, n.º 5.', 'Não respondeu.'],
  ['nl', 'Dhr. De Boer sprak o.a. met mw. Smit.', '’s Avonds vertrok hij.'],
  ['pl', 'Mieszka przy ul. Długiej 5, tj. w centrum.', 'Nie odpowiada.'],
  ['pl', 'Nie wiem.', '– Czekaj na mnie – powiedział.', '– Dobrze.'],
  ['pl', 'Urodził się w 1950 r. w Łodzi.', 'W 1970 r. wyjechał.'],
  ['cs', 'Dne 3. března přijel prof. Novák, tzv. otec mostu.', 'Nikdo ho nečekal.'],
  ['sk', 'Dňa 3. marca prišiel napr. doc. Kováč.', 'Nikto ho nečakal.'],
  ['ru', 'А. С. Иванов живёт на ул. Ленина, д. 5.', 'Он не отвечает.'],
  ['ru', 'В 2020 г. мост закрыли, т. е. снесли.', 'В 2022 г. открыли новый.'],
  ['ru', '«Мы ждали.', 'Мы надеялись», — сказала она.', '«Всё!»'],
  ['ru', '— Где мост? — спросил он.', '— Там.'],
  ['uk', 'О. П. Бондар живе на вул. Лесі Українки, буд. 5.', 'Він не відповідає.'],
  ['be', 'Я. Колас нарадзіўся ў 1882 г. у в. Акінчыцы.', 'Ён быў паэтам.'],
  ['bg', 'Той живее на ул. Раковски 5 в гр. София.', 'Не отговаря.'],
  ['sr', 'Дана 3. марта стигао је проф. Петровић.', 'Нико га није чекао.'],
  ['mk', 'Живее на ул. Македонија бр. 5.', 'Не одговара.'],
  ['hr', 'Dana 3. ožujka stigao je npr. prof. Horvat.', 'Nitko ga nije čekao.'],
  ['tr', 'Prof. Dr. Kaya 3. katta oturuyor.', 'Kapıyı açmıyor.'],
  ['sv', 'Han kom kl. 5 med bl.a. dr. Berg.', 'Ingen väntade.'],
  ['da', 'Den 3. marts kom hr. Holm, f.eks. med toget.', 'Ingen ventede.'],
  ['nb', 'Den 3. mars kom dr. Lie, bl.a. med toget.', 'Ingen ventet.'],
  ['fi', 'Hän saapui 3. maaliskuuta esim. junalla.', 'Kukaan ei odottanut.'],
  ['hu', 'Dr. Nagy 2023. március 3-án pl. vonattal jött.', 'Senki sem várta.'],
  ['ro', 'Dl. Pop locuiește pe str. Lungă nr. 5.', 'Nu răspunde.'],
  ['el', 'Πού είναι η γέφυρα;', 'Ο κ. Νίκου δεν ξέρει.'],
  ['is', 'Hún kom 3. mars kl. 5, þ.e. með lest.', 'Enginn beið.'],
  ['ar', 'متى يفتح الجسر؟', 'قال د. سالم إنه مفتوح.', 'انتهى الحديث.'],
  ['fa', 'پل کی باز می‌شود؟', 'هیچ‌کس نمی‌داند.'],
  ['he', 'מתי ייפתח הגשר?', 'איש אינו יודע.'],
  ['hi', 'पुल कब खुलेगा?', 'डॉ. वर्मा नहीं जानते।', 'सब चुप थे।'],
  ['ko', '다리는 언제 열립니까?', '아무도 모릅니다.', '“곧 열립니다.”'],
];

describe('a text of one paragraph', () => {
  it.each(CASES.map(([language, ...sentences]) => [language, sentences.join(' '), sentences] as const))(
    'is divided as a reader of %s divides it: %s',
    (language, text, sentences) => {
      expect(split(text, language)).toEqual(sentences);
    },
  );

  it.each(
    PROFILED_LANGUAGES.flatMap((language) =>
      (languageProfile(language)?.examples ?? []).map(
        (example) => [language, example.text, example.sentences] as const,
      ),
    ),
  )('follows the examples of the table of %s: %s', (language, text, sentences) => {
    expect(split(text, language)).toEqual(sentences);
  });

  it.each([
    ['zh', ['她说：“桥开了。', '我们等了很久。”', '大家鼓掌。']],
    ['zh', ['桥什么时候开？', '没有人知道！', '“快了。”']],
    ['ja', ['市長は「橋が開いた。」と述べた。', '会談は終わった。']],
    ['ja', ['「長く待った。', '本当に長かった。」', '市長はそう語った。']],
  ] as const)('needs no space between the sentences of %s', (language, sentences) => {
    expect(split(sentences.join(''), language)).toEqual(sentences);
  });
});

describe('text that was glued together', () => {
  it('is divided where a capital follows a stop without a space', () => {
    expect(split('They spoke about the war.In Beijing nobody listened.')).toEqual([
      'They spoke about the war.',
      'In Beijing nobody listened.',
    ]);
    expect(split('Он говорил о войне.Потом он уехал.', 'ru')).toEqual(['Он говорил о войне.', 'Потом он уехал.']);
    expect(split('He called it “a war.”The others left.')).toEqual(['He called it “a war.”', 'The others left.']);
  });

  it.each([
    'The site Booking.Com was down.',
    'It runs on Node.Js and more.',
    'Open readme.Txt first.',
    'He flew with a.B to U.S.A. yesterday.',
    'The firm pays v.Chr and so on.',
  ])('is left alone inside a name: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });
});

describe('white space', () => {
  it('of any kind parts sentences and belongs to none', () => {
    const text = '  One\u00a0day it rained.\u00a0\u202fThe next it snowed.\t\n\n Then came spring.  ';
    expect(split(text)).toEqual(['One\u00a0day it rained.', 'The next it snowed.', 'Then came spring.']);
  });

  it('at the end of a line ends a sentence, save in hand-wrapped columns', () => {
    expect(split('Bridge opens\nThe mayor came.')).toEqual(['Bridge opens', 'The mayor came.']);
    const wrapped =
      'The mayor opened the new bridge on Monday, two years after the\nold one had been closed to traffic, and said that everybody in\nthe city had waited. It was over.';
    expect(split(wrapped)).toHaveLength(2);
  });
});

describe('a language without a table', () => {
  it('is divided by the general rules', () => {
    expect(split('Tilts ir atvērts. Neviens to negaidīja!', 'lv')).toEqual([
      'Tilts ir atvērts.',
      'Neviens to negaidīja!',
    ]);
    expect(split('ድልድዩ ተከፈተ። ማንም አልጠበቀም።', 'am')).toEqual(['ድልድዩ ተከፈተ።', 'ማንም አልጠበቀም።']);
    expect(split('Anything. Goes.', 'und')).toEqual(['Anything.', 'Goes.']);
  });
});

describe('sentences inside a quotation', () => {
  const inside = (text: string, language: string): boolean[] =>
    splitSentences(text, language).map(({ inQuotation }) => inQuotation);

  it('are marked where an earlier sentence opened it', () => {
    expect(inside('“We waited. We hoped,” she said. Then she left.', 'en')).toEqual([false, true, false]);
    expect(inside('„Wir warten. Wir hoffen“, sagte sie. Dann ging sie.', 'de')).toEqual([false, true, false]);
    expect(inside('« Nous attendons. Nous espérons », a-t-elle dit. Puis rien.', 'fr')).toEqual([false, true, false]);
    expect(inside('"We waited. We hoped," she said. Then she left.', 'en')).toEqual([false, true, false]);
    expect(inside('「待った。長かった。」と述べた。終わった。', 'ja')).toEqual([false, true, false]);
  });
});

describe('long and hostile text', () => {
  it.each([
    ['prose', 'The bridge is open, and nobody minds. '.repeat(130_000)],
    ['one word', 'a'.repeat(5_000_000)],
    ['stops', '.'.repeat(5_000_000)],
    ['abbreviations', 'p. '.repeat(1_600_000)],
    ['opening marks', '„“«(['.repeat(1_000_000)],
    ['glued letters', 'xy.Ab'.repeat(1_000_000)],
  ])('of 5 MB in one line is divided in less than two seconds: %s', (_, text) => {
    const started = performance.now();
    splitSentences(text, 'en');
    expect(performance.now() - started).toBeLessThan(2_000 * SLACK);
  });
});

/** The bound is for an idle machine; tests run beside others. */
const SLACK = 2;
