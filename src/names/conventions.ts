import { type Convention, conventionsFrom, rulesOf } from '../data/romanization.ts';
import { romaniseWith } from './romanise.ts';

/** Readings of a spelling kept while it is read backwards. */
const BEAM = 96;
/** Candidates tried per convention. */
const MOST_ORIGINALS = 12;

const APOSTROPHES = /['’ʼ”"ʹʺ]/g;
const plain = (form: string): string => form.toLowerCase().replace(APOSTROPHES, '');

const reversed = new WeakMap<Convention, ReadonlyMap<string, readonly (readonly [string, string])[]>>();

/** Rules by the first letter of what they write, longer ones first. */
function reverseIndex(convention: Convention): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const known = reversed.get(convention);
  if (known) return known;
  const index = new Map<string, (readonly [string, string])[]>();
  for (const { from, to } of rulesOf(convention)) {
    const written = plain(to);
    if (written === '') continue;
    const list = index.get(written.charAt(0)) ?? [];
    list.push([written, from]);
    index.set(written.charAt(0), list);
  }
  for (const list of index.values()) list.sort((a, b) => b[0].length - a[0].length || b[1].length - a[1].length);
  reversed.set(convention, index);
  return index;
}

/** Originals that `convention` writes as `form` (lower case); likelier ones (fewer, longer steps) first. */
export function originalsUnder(form: string, convention: Convention): readonly string[] {
  const key = `${convention.id}\u0000${form}`;
  const known = traced.get(key);
  if (known) return known;
  if (traced.size >= CACHE_SIZE) traced.clear();
  const originals = traceBack(form, convention);
  traced.set(key, originals);
  return originals;
}

const traced = new Map<string, readonly string[]>();
const CACHE_SIZE = 10_000;

function traceBack(form: string, convention: Convention): string[] {
  const written = plain(form);
  const index = reverseIndex(convention);
  let states: { at: number; original: string; steps: number }[] = [{ at: 0, original: '', steps: 0 }];
  const done: { original: string; steps: number }[] = [];
  while (states.length > 0) {
    const next: typeof states = [];
    for (const { at, original, steps } of states) {
      if (at === written.length) {
        done.push({ original, steps });
        continue;
      }
      for (const [letters, from] of index.get(written.charAt(at)) ?? []) {
        if (written.startsWith(letters, at))
          next.push({ at: at + letters.length, original: original + from, steps: steps + 1 });
      }
    }
    states = next.slice(0, BEAM);
  }
  const originals = [...new Set(done.sort((a, b) => a.steps - b.steps).map(({ original }) => original))];
  return originals
    .filter((original) => plain(romaniseWith(original, convention).form) === written)
    .slice(0, MOST_ORIGINALS);
}

/** Conventions under which `original` is written as `form`, those for readers of `language` first, then in the table's order. */
export function conventionsThatWrite(
  original: string,
  form: string,
  options: { readonly from: string; readonly language: string },
): Convention[] {
  const written = plain(form);
  const all = conventionsFrom(options.from).filter(
    (convention) => plain(romaniseWith(original, convention).form) === written,
  );
  const home = options.language.split('-')[0];
  return [...all.filter((convention) => convention.to === home), ...all.filter((convention) => convention.to !== home)];
}

/** Endings by which East Slavic family names are known, in the conventions of this folder; others are not traced back. */
const SLAVIC_ENDING =
  /(?:o[vw]|off|[iy]?e[vw]|eff|i(?:n|ne)|y(?:n|ne)|[sc]k(?:y|i|ii|iy|yi|yy|yj|ij|aja|aya|aïa|aia)|enko|enka|chuk|tschuk|tchouk|czuk|tsjoek|[iy]uk|yk|vich|witsch|vitch|wicz)$/;
/** A soft sign may have been lost here, so the original does not follow. */
const LOST_SOFT_SIGN = /l(?![aeiouyäöüjlst]|$)|[lnrst](?:ye|ie|je)[vw]$/;

/** German spellings whose s may be с or з. */
const GERMAN_S = /^(?=.*(?:sch|w|tz)).*(?:^|[aeiouyäöü])s(?=[aeiouyäöü])/i;

const UKRAINIAN =
  /^(?:volodymyr|wolodymyr|wołodymyr|dmytro|serhi[iy]?y?|oleksandr|oleksi[iy]y?|mykola|mykhailo|mychajlo|andri[iy]y?|andrij|petro|pavlo|pawlo|vasyl|wassyl|yevhen|jewhen|ihor|oleh|yuri[iy]|viktori[iy]a|olena|tetiana|svitlana|halyna|kateryna|iryna|vitali[iy]y?|valeri[iy]y?|arseni[iy]y?|denys|danylo|rusl?tem|taras|bohdan|ostap|kyrylo|yulia)$/;
const RUSSIAN =
  /^(?:vladimir|wladimir|władimir|dmitr[iy]y?|dmitrij|dimitri|sergei|sergey|sergej|serguei|sergueï|mikhail|michail|nikola[iyj]|nikolaï|evgen[iy]y?|yevgen[iy]y?|jewgeni|yuri|yury|juri|iouri|alekse[iyj]|alexei|alexej|andre[iyj]|andreï|vasily|wassili|anatol[iy]y?|gennad[iy]y?|valer[iy]y?|vyacheslav|wjatscheslaw|viktor|boris|igor|oleg|pyotr|fyodor|ilya|vladislav|leonid|maria|mar[iy]ya|irina|yelena|tatyana|tatiana|natalia|natalya|svetlana|olga|yekaterina|ekaterina|ksenia|lyudmila)$/;
const AMBIGUOUS =
  /^(?:alexander|aleksandr|alexandr|viktor|victor|roman|anton|konstantin|maxim|maksim|denis|ivan|artem|vadim|ruslan|yulia|anna|alexandra|anastasia|sofia|aliaksandr|sviatlana|pavel)$/;
const COUNTRY: readonly (readonly [RegExp, string])[] = [
  [/ukrain|kyiv|kiev|kiew/i, 'uk'],
  [/russ|kremlin|kreml|moscow|moskau|belarus|minsk|bielorus|weißruss/i, 'ru'],
];

/** Whether a given name (lower case, without marks) is East Slavic in some convention. */
export const isSlavicGivenName = (given: string): boolean =>
  UKRAINIAN.test(given) || RUSSIAN.test(given) || AMBIGUOUS.test(given) || /slaw?[vw]a?$|slau$/.test(given);

/** Whether a family name ends as East Slavic ones do in some convention. */
export const isSlavicSurname = (surname: string): boolean => SLAVIC_ANY.test(surname.toLowerCase());
const SLAVIC_ANY =
  /(?:[oeë][vw](?:a|as|s)?|off|eff|ëv|[iy]n(?:a|e|as|s)?|[sc]k(?:y|i|ii|iy|yi|yy|yj|ij|aja|aya|aïa|aia|a|ý|is)|[szs]z?k[yi]j?|enk[oa]|t?s?ch?uk|tchouk|čuk|iuk|[vw](?:ich|itsch|itch|icz|ič|its|itsj|itj)|[vw]a)$/u;

/** Language of origin of a person's name by given name, role and ending; null where nothing tells. */
export function originOf(name: {
  readonly given: string | null;
  readonly surname: string;
  readonly role: string | null;
}): string | null {
  const surname = name.surname.toLowerCase();
  if (!SLAVIC_ENDING.test(surname)) return null;
  const given = name.given?.toLowerCase() ?? '';
  if (UKRAINIAN.test(given)) return 'uk';
  if (RUSSIAN.test(given)) return /sky[yij]$/.test(surname) ? 'uk' : 'ru';
  const byRole = COUNTRY.find(([pattern]) => name.role !== null && pattern.test(name.role))?.[1] ?? null;
  if (byRole) return byRole;
  return AMBIGUOUS.test(given) && !/(?:in|ine|yn)$/.test(surname) ? 'ru' : null;
}

/** A spelling and the language of the text that it stands in (BCP 47). */
export interface SpellingInText {
  readonly form: string;
  readonly language: string;
}

/** How much later conventions for other readers are tried than those of the text's own language and the English ones. */
const FOREIGN_CONVENTION = 1_000;

/**
 * The family name in the script of origin, where every spelling given follows from one original under some convention; null otherwise. Conventions of the
 * language that a spelling stands in come first. `from` is the language of origin. Memoised.
 */
export function originalOf(spellings: readonly SpellingInText[], from: string): string | null {
  const key = [from, ...spellings.map(({ form, language }) => `${form}\u0000${language}`)].join('\u0001');
  const known = originals.get(key);
  if (known !== undefined) return known;
  if (originals.size >= CACHE_SIZE) originals.clear();
  const original = findOriginal(spellings, from);
  originals.set(key, original);
  return original;
}

const originals = new Map<string, string | null>();

function findOriginal(spellings: readonly SpellingInText[], from: string): string | null {
  const forms = [...new Set(spellings.map(({ form }) => form))];
  if (forms.length === 0 || forms.some((form) => LOST_SOFT_SIGN.test(form.toLowerCase()))) return null;
  if (forms.every((form) => GERMAN_S.test(form))) return null;
  const systems = conventionsFrom(from).filter(
    (convention) => convention.use !== 'reference' || convention.to === 'en',
  );
  const counts = new Map<string, { spellings: number; rank: number }>();
  for (const form of forms) {
    const homes = new Set(spellings.flatMap((spelling) => (spelling.form === form ? [baseOf(spelling.language)] : [])));
    const seen = new Map<string, number>();
    systems.forEach((convention, order) => {
      const foreign = homes.has(convention.to)
        ? 0
        : convention.to === 'en'
          ? FOREIGN_CONVENTION / 2
          : FOREIGN_CONVENTION;
      originalsUnder(form, convention).forEach((original, position) => {
        const rank = foreign + rarity(original, from) * 100 + order * 10 + position;
        seen.set(original, Math.min(seen.get(original) ?? rank, rank));
      });
    });
    for (const [original, rank] of seen) {
      const known = counts.get(original);
      counts.set(original, { spellings: (known?.spellings ?? 0) + 1, rank: Math.min(known?.rank ?? rank, rank) });
    }
  }
  const [best] = [...counts]
    .filter(([, count]) => count.spellings === forms.length)
    .sort((a, b) => a[1].rank - b[1].rank || (a[0] < b[0] ? -1 : 1));
  return best ? best[0].charAt(0).toUpperCase() + best[0].slice(1) : null;
}

const baseOf = (language: string): string => language.split('-')[0] ?? language;

/** Letters that are rare in names and never the first guess; an ending that the language does not have counts as well. */
function rarity(original: string, from: string): number {
  const letters =
    (original.match(/[эъёьґ]/g)?.length ?? 0) +
    (original.match(/[иы]й(?!$)/g)?.length ?? 0) +
    (original.match(/з(?=[кпстфхцчшщ])/g)?.length ?? 0);
  if (from === 'uk') return letters - (/[сц]ький$/.test(original) ? 3 : 0) + (/[сц]к[иій]*$/.test(original) ? 2 : 0);
  return letters - (/[сц]кий$/.test(original) ? 2 : 0) + (/[ькгхчшщж][йы]$/.test(original) ? 2 : 0);
}
