import given from './names/given.json' with { type: 'json' };
import parts from './names/parts.json' with { type: 'json' };

export type Gender = 'm' | 'f' | 'u';

export interface GivenName {
  readonly gender: Gender;
  /** Numbers of the groups of equivalent names (Alexander, Aleksandr, Alejandro …); empty where it stands alone. */
  readonly groups: readonly number[];
}

/** What is known about the parts of names. Keys are folded: lower case, without marks. */
export interface NameParts {
  readonly given: ReadonlyMap<string, GivenName>;
  readonly particles: ReadonlySet<string>;
  /** Titles and what follows a name ("jr"), by the word in lower case. */
  readonly fixed: ReadonlyMap<string, 'honorific' | 'suffix'>;
  readonly chineseSurnames: ReadonlySet<string>;
  readonly koreanSurnames: ReadonlySet<string>;
  readonly latinPatronymic: RegExp;
  readonly cyrillicPatronymic: RegExp;
}

let loaded: NameParts | null = null;

/** Tables of names, indexed at the first call. */
export function nameParts(): NameParts {
  loaded ??= {
    given: givenNames(),
    particles: new Set(parts.particles.split(' ')),
    fixed: new Map([
      ...parts.suffixes.split(' ').map((word) => [word, 'suffix'] as const),
      ...parts.honorifics.split(' ').map((word) => [word, 'honorific'] as const),
    ]),
    chineseSurnames: new Set(foldName(given.chineseSurnames).split(' ')),
    koreanSurnames: new Set(foldName(given.koreanSurnames).split(' ')),
    latinPatronymic: new RegExp(parts.patronymic.latin, 'u'),
    cyrillicPatronymic: new RegExp(parts.patronymic.cyrillic, 'u'),
  };
  return loaded;
}

/** Letters that have no mark to lose. */
const PLAIN = /^[a-zа-ик-яєіјѕљњћџґ]*$/;
const MARKED = /[^\0-\x7fа-ик-яєіјѕљњћџґ]/g;
const MARK = /\p{M}/u;
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Characters without their marks, as they are met. */
const plainOf = new Map<string, string>();

/** Lower case without marks: the key under which a name is looked up. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  return PLAIN.test(lower) ? lower : lower.replace(MARKED, unmarked);
}

function unmarked(letter: string): string {
  const known = plainOf.get(letter);
  if (known !== undefined) return known;
  let plain = '';
  for (const part of letter.normalize('NFD')) if (!MARK.test(part)) plain += LETTERS[part] ?? part;
  plainOf.set(letter, plain);
  return plain;
}

/** Members of a group of equivalent given names, folded, in order; empty where there is no such group. */
export const membersOfGroup = (group: number): readonly string[] =>
  (given.groups[group] ?? '').split(' ').slice(1).map(foldName);

function givenNames(): Map<string, GivenName> {
  const names = new Map<string, { gender: Gender; groups: number[] }>();
  const add = (key: string, gender: Gender, group: number | null): void => {
    const known = names.get(key);
    if (!known) names.set(key, { gender, groups: group === null ? [] : [group] });
    else {
      if (known.gender !== gender) known.gender = 'u';
      if (group !== null && !known.groups.includes(group)) known.groups.push(group);
    }
  };
  given.groups.forEach((line, group) => {
    const [gender, ...members] = foldName(line).split(' ');
    for (const member of members) add(member, gender === 'f' ? 'f' : 'm', group);
  });
  for (const name of foldName(given.male).split(' ')) add(name, 'm', null);
  for (const name of foldName(given.female).split(' ')) add(name, 'f', null);
  return names;
}
