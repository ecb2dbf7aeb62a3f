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
  readonly honorifics: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
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
    honorifics: new Set(parts.honorifics.split(' ')),
    suffixes: new Set(parts.suffixes.split(' ')),
    chineseSurnames: new Set(foldName(given.chineseSurnames).split(' ')),
    koreanSurnames: new Set(foldName(given.koreanSurnames).split(' ')),
    latinPatronymic: new RegExp(parts.patronymic.latin, 'u'),
    cyrillicPatronymic: new RegExp(parts.patronymic.cyrillic, 'u'),
  };
  return loaded;
}

const MARKS = /\p{M}/gu;
const PLAIN = /^[a-z]*$/;
const LETTERS: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ø: 'o', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe' };

/** Lower case without marks: the key under which a name is looked up. */
export function foldName(name: string): string {
  const lower = name.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(/[łđøıßæœ]/g, (letter) => LETTERS[letter] ?? letter);
}

function givenNames(): Map<string, GivenName> {
  const names = new Map<string, { gender: Gender; groups: number[] }>();
  const add = (name: string, gender: Gender, group: number | null): void => {
    const key = foldName(name);
    const known = names.get(key);
    if (!known) names.set(key, { gender, groups: group === null ? [] : [group] });
    else {
      if (known.gender !== gender) known.gender = 'u';
      if (group !== null && !known.groups.includes(group)) known.groups.push(group);
    }
  };
  given.groups.forEach((line, group) => {
    const [gender, ...members] = line.split(' ');
    for (const member of members) add(member, gender === 'f' ? 'f' : 'm', group);
  });
  for (const name of given.male.split(' ')) add(name, 'm', null);
  for (const name of given.female.split(' ')) add(name, 'f', null);
  return names;
}
