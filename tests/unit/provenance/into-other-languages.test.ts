import { describe, expect, it } from 'vitest';
import { traceProvenance } from '../../../src/stages/provenance/index.ts';
import { witness } from './witness.ts';

const claimFor = (text: string, language: string) => {
  const [claim] = traceProvenance({
    articles: [witness('A', text, language)],
    alignments: [],
    names: { entities: [], mentions: [] },
  });
  return claim;
};

/** Versions of reports that were written in English, with what hasty translators leave. */
const FROM_ENGLISH: readonly (readonly [string, string])[] = [
  [
    'de',
    `Der Gouverneur von Ohio unterschrieb am Montag ein Gesetz, das 12,500 Lehrern mehr Gehalt bringt. Es adressiert die Probleme, die Eltern seit Jahren beklagen.

“Am Ende des Tages macht das Sinn für unsere Kinder”, sagte er in einer Erklärung. Offizielle sagten, die Kosten stiegen um 2.5 Prozent.`,
  ],
  [
    'fr',
    `Le gouverneur de l'Ohio a signé lundi une loi qui augmente le salaire de 12,500 enseignants. Elle doit adresser le problème dont les parents se plaignent depuis des années.

"À la fin de la journée, cela fait du sens pour nos enfants", a-t-il dit dans une déclaration. Des officiels ont dit que la mesure était consistante avec le budget.`,
  ],
  [
    'es',
    `El gobernador de Ohio firmó el lunes una ley que sube el sueldo a miles de maestros. La ceremonia tomó lugar en una alta escuela de Columbus.

"Al final del día, esto hace sentido para nuestros hijos", dijo. Oficiales dijeron que el estado debe jugar un rol más importante en orden a reducir las diferencias.`,
  ],
];

/** Reports that were written in their language, on the United States and with dollars as a correspondent has them. */
const ORIGINALS: readonly (readonly [string, string])[] = [
  [
    'de',
    `Der Gouverneur von Ohio hat am Montag ein Gesetz unterzeichnet, das 12.500 Lehrern ein höheres Gehalt bringt. Eltern klagen seit Jahren über den Mangel an Personal.

„Davon haben unsere Kinder etwas“, sagte er bei der Unterzeichnung in Columbus. Die Kosten steigen nach Angaben der Regierung um 2,5 Prozent auf 38 Millionen Dollar.`,
  ],
  [
    'fr',
    `Le gouverneur de l'Ohio a promulgué lundi une loi qui relève le salaire de 12 500 enseignants. Les parents se plaignent depuis des années du manque de personnel.

« Nos enfants vont y gagner », a-t-il déclaré à Columbus. Selon les services de l'État, la dépense augmente de 2,5 % pour atteindre 38 millions de dollars.`,
  ],
  [
    'es',
    `El gobernador de Ohio ha promulgado este lunes una ley que sube el sueldo a 12.500 maestros. Los padres se quejan desde hace años de la falta de personal.

“Nuestros hijos saldrán ganando”, ha asegurado en Columbus. El gasto crece un 2,5 %, hasta los 38 millones de dólares, según fuentes del Gobierno estatal.`,
  ],
];

describe('a text in another language', () => {
  it.each(FROM_ENGLISH)(
    'is called a translation from English where its calques and figures show it: %s',
    (language, text) => {
      expect(claimFor(text, language)).toMatchObject({ claim: 'translation', fromLanguage: 'en' });
    },
  );

  it.each(ORIGINALS)('is not for telling of America: %s', (language, text) => {
    const claim = claimFor(text, language);
    expect(claim?.claim).toBe('undetermined');
    expect(claim?.evidence.filter((item) => item.strength && item.strength !== 'weak')).toEqual([]);
  });
});
