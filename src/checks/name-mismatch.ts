import { foldName } from '../data/names.ts';
import {
  type Anchor,
  type BeadView,
  type Collation,
  defineCheck,
  type EntityId,
  type Finding,
  type NameEntity,
  type NameMention,
  type Word,
} from '../model/index.ts';
import { compareNames } from '../names/index.ts';
import { differsInGivenName, mayBeOne, speaksOf } from '../names/relate.ts';

/** Share of words that both sides must have in common, [0,1]: below, another name is another statement. */
const MIN_OVERLAP = 0.4;
/** Words between a name and the nearest linked word that holds its place. */
const REACH = 3;
/** Words by which two names may lie apart from where the linked word puts them. */
const SLACK = 2;
/** Confidence, [0,1], where both neighbours agree on the place of the two names, where one does, where there is no other name, and across languages. */
const CONFIDENCE = { both: 0.92, one: 0.75, only: 0.65, languages: 0.7 };

/** Likeness of sound below which two names are no spellings of one, [0,1]. */
const UNLIKE = 0.3;

interface Placed {
  readonly mention: NameMention;
  /** Index of its first and last word in the side's words. */
  readonly first: number;
  readonly last: number;
}

export default defineCheck({
  id: 'name-mismatch',
  title: 'Different names',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary: 'Compares who and what is named in the same place of two sentences that otherwise say the same.',
  rationale:
    'A wrong name is the error that readers and courts take worst. One of the two texts must be corrected before either is published.',
  source: 'The name engine in names/; short forms, initials, demonyms and metonyms are left alone (data/names).',
  languages: 'any',
  needs: ['beads', 'names', 'words', 'collation'],
  options: {},
  messages: { differs: 'One text names “{source}” where the other names “{target}”' },
  examples: {
    diverges: [
      {
        a: 'Chinese Premier Li Keqiang met the guests in Beijing.',
        b: 'Chinese Premier Li Qiang met the guests in Beijing.',
      },
      { a: 'The ship left the port of Odesa on Friday.', b: 'The ship left the port of Mariupol on Friday.' },
      {
        a: 'The talks about the new harbour were opened in Odesa on Friday.',
        b: 'In Mariupol, the talks about the new harbour opened on Friday.',
        note: 'told in another order',
      },
      {
        a: 'Every year many workers move to Moscow and to other cities in Russia.',
        b: 'Every year many workers move to Minsk and to other Russian cities.',
        note: '“Russian” stands for “Russia”, not for “Moscow”',
      },
      {
        a: 'Kremlin spokesman Dmitry Peskov said that the war goes on.',
        b: 'Kremlin spokesman Dmitry Petrov said that the war goes on.',
      },
      {
        a: 'Präsident Wolodymyr Selenskyj reiste am Freitag nach Warschau.',
        languageA: 'de',
        b: 'President Vitali Klitschko travelled to Warsaw on Friday.',
      },
    ],
    agrees: [
      {
        a: 'Moscow rejected the plan on Monday.',
        b: 'Russia rejected the plan on Monday.',
        note: 'the seat stands for the state',
      },
      { a: 'Xi Jinping received the guest.', b: 'Xi received the guest.', note: 'short form' },
      { a: 'Dmitry Peskov said little.', b: 'Dmitri Peskow said little.', note: 'one name in two conventions' },
      {
        a: 'Касым-Жомарт Токаев принял послов.',
        languageA: 'ru',
        b: 'Kassym-Jomart Tokayev received the ambassadors.',
        note: 'one name in two scripts',
      },
      {
        a: 'The storm warning for the region was issued by EMERCOM on Sunday.',
        b: 'On Sunday the Ministry of Emergency Situations issued the storm warning for the region.',
        note: 'initials of a name in its own language',
      },
      { a: 'The European Union extended the sanctions.', b: 'The EU extended the sanctions.', note: 'initials' },
      {
        a: 'Zelenskyy called for talks.',
        b: 'The Ukrainian leader called for talks.',
        note: 'a role instead of the name',
      },
    ],
  },
  run({ beads, names, words, collation }): Finding[] {
    const entityAt = indexEntities(names.entities);
    return beads.flatMap((bead) => {
      if (bead.regime === 'overlap') return [];
      const sourceNames = names.mentions(bead.source);
      const targetNames = names.mentions(bead.target);
      if (sourceNames.length === 0 || targetNames.length === 0) return [];
      if (!bead.pair.sameLanguage) return acrossLanguages(bead, { source: sourceNames, target: targetNames }, entityAt);
      const source = unmatched(sourceNames, targetNames, {
        ownWords: words(bead.source),
        words: words(bead.target),
        language: bead.target.language,
        entityAt,
      });
      if (source.length === 0) return [];
      const target = unmatched(targetNames, sourceNames, {
        ownWords: words(bead.target),
        words: words(bead.source),
        language: bead.source.language,
        entityAt,
      });
      if (target.length === 0) return [];
      const laid = collation(bead);
      return laid.overlap < MIN_OVERLAP ? [] : pairUp(bead, laid, { source, target });
    });
  },
});

const keyOf = ({
  articleId,
  span,
}: {
  readonly articleId: string;
  readonly span: { readonly start: number };
}): string => `${articleId}:${span.start}`;

function indexEntities(entities: readonly NameEntity[]): ReadonlyMap<string, EntityId> {
  return new Map(
    entities.flatMap((entity) =>
      entity.forms.flatMap((form) => form.occurrences.map((anchor) => [keyOf(anchor), entity.id] as const)),
    ),
  );
}

interface OtherSide {
  readonly ownWords: readonly Word[];
  readonly words: readonly Word[];
  readonly language: string;
  readonly entityAt: ReadonlyMap<string, EntityId>;
}

/** Names of one side of which the other side does not speak in any way. */
function unmatched(
  own: readonly NameMention[],
  others: readonly NameMention[],
  { ownWords, words, language, entityAt }: OtherSide,
): NameMention[] {
  const entityOf = (mention: NameMention): EntityId | undefined => entityAt.get(keyOf(mention));
  const open = without(own, new Set(others.map(entityOf)), entityOf).filter(({ form }) => !isAbbreviation(form));
  if (open.length === 0) return [];
  // A name that stands on both sides is taken: it can not stand for another one as well.
  const free = without(others, new Set(own.map(entityOf)), entityOf);
  const other = wordSet(words);
  return open.filter((mention) => {
    if (mention.type === 'person' && others.some(({ form }) => differsInGivenName(mention.form, form))) return true;
    const outside = wordSet(
      ownWords.filter(({ span }) => span.end <= mention.span.start || span.start >= mention.span.end),
    );
    const otherOnly = beyond(other, outside);
    return (
      !speaksOf(mention.form, { other, otherOnly }, { language, personal: mention.type === 'person' }) &&
      !free.some(({ form }) => mayBeOne(mention.form, form))
    );
  });
}

/** "St" of "St. Petersburg", "Dr": a piece of a name, that says nothing alone. */
const isAbbreviation = (form: string): boolean => form.length <= 2 && form !== form.toUpperCase();

const without = (
  mentions: readonly NameMention[],
  taken: ReadonlySet<EntityId | undefined>,
  entityOf: (mention: NameMention) => EntityId | undefined,
): NameMention[] => mentions.filter((mention) => !taken.has(entityOf(mention)));

/** Letters by which a word is known in another form: "Russia" and "Russian", "court" and "courts". */
const STEM = 5;

/** The words that `own` has in no form. */
function beyond(words: ReadonlySet<string>, own: ReadonlySet<string>): Set<string> {
  const stems = new Set<string>();
  for (const word of own) if (word.length >= STEM) stems.add(word.slice(0, STEM));
  return new Set([...words].filter((word) => !own.has(word) && !stems.has(word.slice(0, STEM))));
}

const wordSet = (words: readonly Word[]): Set<string> =>
  new Set(words.filter((word) => word.word).map((word) => foldName(word.key.replace(/'s$/, ''))));

interface Sides {
  readonly source: readonly NameMention[];
  readonly target: readonly NameMention[];
}

/** Names that stand in the same place of both sides. */
function pairUp(bead: BeadView, laid: Collation, sides: Sides): Finding[] {
  const targets = sides.target.flatMap((mention) => placed(mention, laid.target) ?? []);
  const taken = new Set<Placed>();
  return sides.source.flatMap((mention) => {
    const source = placed(mention, laid.source);
    if (!source) return [];
    const ranked = targets
      .filter((target) => !taken.has(target))
      .map((target) => ({ target, agree: slotAgreement(source, target, laid) }))
      .filter(({ target, agree }) => agree > 1 || (agree > 0 && sameKind(mention, target.mention)) || isOnlyPair(sides))
      .sort((a, b) => b.agree - a.agree);
    const [best, next] = ranked;
    if (!best || (next && next.agree === best.agree)) return [];
    taken.add(best.target);
    return [
      toFinding(
        bead,
        mention,
        best.target.mention,
        CONFIDENCE[best.agree > 1 ? 'both' : best.agree > 0 ? 'one' : 'only'],
      ),
    ];
  });
}

/**
 * The one person whom each side of two languages names in full and the other does not, where both name equally many. Only where letters stand for sounds:
 * a name in Han or kana may be read in ways that no table holds.
 */
function acrossLanguages(bead: BeadView, sides: Sides, entityAt: ReadonlyMap<string, EntityId>): Finding[] {
  if (bead.bead.relation !== 'equivalent') return [];
  const [source, target] = [sides.source, sides.target].map((names) => names.filter(({ type }) => type === 'person'));
  if (!source || !target || source.length !== target.length) return [];
  const languages = { languageA: bead.source.language, languageB: bead.target.language };
  const isOther = (a: NameMention, b: NameMention): boolean => {
    const entity = entityAt.get(keyOf(a));
    if (entity !== undefined && entity === entityAt.get(keyOf(b))) return false;
    // Last words as well: one side may have taken a title for a part of the name.
    return [
      [a.form, b.form],
      [lastWord(a.form), lastWord(b.form)],
    ].every(([x = '', y = '']) => {
      const { verdict, score } = compareNames(x, y, languages);
      return verdict === 'different' && score < UNLIKE;
    });
  };
  const [one, ...more] = source.filter((mention) =>
    sides.target.every((other) => other.type === 'place' || isOther(mention, other)),
  );
  const [other, ...others] = target.filter((mention) =>
    sides.source.every((own) => own.type === 'place' || isOther(own, mention)),
  );
  const alone = one && other && more.length === 0 && others.length === 0;
  return alone && isSpelledOut(one.form) && isSpelledOut(other.form)
    ? [toFinding(bead, one, other, CONFIDENCE.languages)]
    : [];
}

const lastWord = (form: string): string => form.split(/\s+/u).at(-1) ?? form;

/** A given name and a surname, in letters. */
const isSpelledOut = (form: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’.-]{2,}(?:\s[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}'’.-]{2,})+$/u.test(
    form,
  );

function placed(mention: NameMention, words: readonly Word[]): Placed | null {
  const first = words.findIndex((word) => word.span.end > mention.span.start);
  if (first < 0) return null;
  let last = first;
  while (last + 1 < words.length && (words[last + 1]?.span.start ?? Number.POSITIVE_INFINITY) < mention.span.end)
    last += 1;
  return { mention, first, last };
}

/** The one name of each side that the other lacks: wherever it stands, there is no other that it could answer to. */
function isOnlyPair({ source, target }: Sides): boolean {
  const [one, ...more] = source;
  const [other, ...others] = target;
  return one !== undefined && other !== undefined && more.length + others.length === 0 && sameKind(one, other);
}

const sameKind = (a: NameMention, b: NameMention): boolean =>
  (a.type === b.type || a.type === 'unknown' || b.type === 'unknown') && !isAcronymOf(a, b) && !isAcronymOf(b, a);

/** Initials beside a name in full: they may be those of the name in its own language ("EMERCOM" for a ministry in Moscow). */
const isAcronymOf = (a: NameMention, b: NameMention): boolean => /^\p{Lu}{3,}$/u.test(a.form) && b.form.includes(' ');

/** 2 where the linked words before and after the source name put the target name where it is, 1 where one does, 0 where neither. */
function slotAgreement(source: Placed, target: Placed, { links, source: words }: Collation): number {
  let agree = 0;
  for (let back = 1; back <= REACH; back += 1) {
    const link = links[source.first - back] ?? -1;
    if (link < 0 || !words[source.first - back]?.word) continue;
    if (Math.abs(link + back - target.first) <= SLACK) agree += 1;
    break;
  }
  for (let ahead = 1; ahead <= REACH; ahead += 1) {
    const link = links[source.last + ahead] ?? -1;
    if (link < 0 || !words[source.last + ahead]?.word) continue;
    if (Math.abs(link - ahead - target.last) <= SLACK) agree += 1;
    break;
  }
  return agree;
}

function toFinding(bead: BeadView, source: NameMention, target: NameMention, confidence: number): Finding {
  const anchor = (mention: NameMention): Anchor => ({ articleId: mention.articleId, span: mention.span });
  return {
    beadId: bead.bead.id,
    source: anchor(source),
    target: anchor(target),
    message: 'differs',
    values: { source: source.form, target: target.form },
    confidence,
    evidence: [
      { kind: 'name', form: source.form, role: source.role, anchor: anchor(source) },
      { kind: 'name', form: target.form, role: target.role, anchor: anchor(target) },
    ],
  };
}
