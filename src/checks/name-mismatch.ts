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
import { isCutName, mayMean, unfoundNames } from '../names/capitals.ts';
import { compareNames } from '../names/index.ts';
import { foreignNations } from '../names/nationality.ts';
import { differsInGivenName, mayBeOne, speaksOf } from '../names/relate.ts';
import { beyond, foldedWords, lessOnce } from '../names/said.ts';
import { type Placed, placeOf, slotAgreement } from '../names/slots.ts';
import { quote } from '../text/anchor.ts';
import { mirror } from '../text/collate.ts';

/** Share of words that both sides must have in common, [0,1]: below, another name is another statement. */
const MIN_OVERLAP = 0.4;
/** Confidence, [0,1], where both neighbours agree on the place of the two names, where one does, where there is no other name, and across languages. */
const CONFIDENCE = { both: 0.92, one: 0.75, only: 0.65, languages: 0.7 };

/** Likeness of sound below which two names are no spellings of one, [0,1]. */
const UNLIKE = 0.3;

interface PlacedName extends Placed {
  readonly mention: NameMention;
}

export default defineCheck({
  id: 'name-mismatch',
  title: 'Different names',
  category: 'accuracy/mistranslation',
  severity: 'critical',
  summary: 'Compares who and what is named in the same place of two sentences that otherwise say the same.',
  rationale:
    'A wrong name is the error that readers and courts take worst. One of the two texts must be corrected before either is published.',
  source:
    'The name engine in names/; short forms, initials, demonyms and metonyms are left alone (data/names). Nations after The World Factbook (data/names/nationalities.json).',
  languages: 'any',
  needs: ['beads', 'names', 'words', 'collation'],
  options: {},
  messages: { differs: '{here} names “{source}” where {there} names “{target}”' },
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
        a: 'The ferry was raised by Swedish divers on Friday.',
        b: 'On Friday the ferry was raised by Norwegian divers.',
        note: 'two nations; English',
      },
      {
        a: 'The tanker was stopped in Gibraltar by two patrol boats.',
        b: 'The tanker was stopped in the Danish Straits by two patrol boats.',
        note: 'a place that is named by common words; English',
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
      {
        a: 'The ferry was raised by Swedish divers on Friday.',
        b: 'On Friday the ferry was raised by divers from Sweden.',
        note: 'the country of the nation',
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
      const found = { source: names.mentions(bead.source), target: names.mentions(bead.target) };
      if (!bead.pair.sameLanguage) return acrossLanguages(bead, found, entityAt);
      const read = { source: words(bead.source), target: words(bead.target) };
      const open = openNames(bead, { found, read, entityAt });
      const nations = openNations(bead, read);
      if (open.source.length + open.target.length === 0 && !answered(nations)) return [];
      const laid = collation(bead);
      if (laid.overlap < MIN_OVERLAP) return [];
      const named = answered(open) ? pairUp(bead, laid, open) : [];
      const more = named.length > 0 ? [] : againstCapitals(bead, laid, { found, open });
      return [...named, ...more, ...(answered(nations) ? pairNations(bead, laid, nations) : [])];
    });
  },
});

interface Sides {
  readonly source: readonly NameMention[];
  readonly target: readonly NameMention[];
}

const answered = ({ source, target }: Sides): boolean => source.length > 0 && target.length > 0;

interface Reading {
  readonly found: Sides;
  readonly read: Pick<Collation, 'source' | 'target'>;
  readonly entityAt: ReadonlyMap<string, EntityId>;
}

/** Names of either side of which the other does not speak. */
function openNames(bead: BeadView, { found, read, entityAt }: Reading): Sides {
  const [source, target] = (['source', 'target'] as const).map((side) => {
    const other = side === 'source' ? 'target' : 'source';
    return unmatched(found[side], found[other], {
      ownWords: read[side],
      words: read[other],
      language: bead[other].language,
      entityAt,
    });
  });
  return { source: source ?? [], target: target ?? [] };
}

/** Words for a nation of whose country the other side does not speak. */
function openNations(bead: BeadView, { source, target }: Reading['read']): Sides {
  const { language } = bead.source;
  const open = foreignNations(source, target, language);
  if (open.length === 0) return { source: [], target: [] };
  return {
    source: open.flatMap((at) => mentionOf(bead.source, [source[at]])),
    target: foreignNations(target, source, language).flatMap((at) => mentionOf(bead.target, [target[at]])),
  };
}

/** Words as a name that was not found as one; none where there are no words. */
function mentionOf({ article, sentences }: BeadView['source'], words: readonly (Word | undefined)[]): NameMention[] {
  const [first, last] = [words[0], words.at(-1)];
  const [sentence] = sentences;
  if (!first || !last || !sentence) return [];
  const span = { start: first.span.start, end: last.span.end };
  const form = quote(article, span);
  return [{ articleId: article.id, sentenceId: sentence.id, span, surface: form, form, type: 'place', role: null }];
}

/** "Swedish officials" beside "Norwegian officials": two nations in one place, before or behind the same word. */
function pairNations(bead: BeadView, laid: Collation, { source, target }: Sides): Finding[] {
  const others = target.flatMap((mention) => placed(mention, laid.target) ?? []);
  return source.flatMap((mention) => {
    const own = placed(mention, laid.source);
    const [one, ...more] = own ? others.filter((other) => slotAgreement(own, other, laid) > 0) : [];
    return one && more.length === 0 ? [toFinding(bead, mention, one.mention, CONFIDENCE.one)] : [];
  });
}

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

/** A name of one side in whose place the other has words with a capital that are no name by themselves: "Google" beside "the Islamic State". */
function againstCapitals(
  bead: BeadView,
  laid: Collation,
  { found, open }: { readonly found: Sides; readonly open: Sides },
): Finding[] {
  const mirrored = mirror(laid);
  return (['source', 'target'] as const).flatMap((side) => {
    if (open[side].length === 0) return [];
    const other = side === 'source' ? 'target' : 'source';
    const view = side === 'source' ? laid : mirrored;
    const { language } = bead[other];
    const runs = unfoundNames(view.target, view.back, { found: found[other], language });
    return open[side].flatMap((mention) => {
      const own = placed(mention, view.source);
      const [run, ...more] = own ? runs.filter((place) => slotAgreement(own, place, view) === 2) : [];
      if (!run || more.length > 0) return [];
      const words = view.target.slice(run.first, run.last + 1);
      if (mayMean(words, mention, { ...view, language })) return [];
      return mentionOf(bead[other], words).map((answer) =>
        side === 'source'
          ? toFinding(bead, mention, answer, CONFIDENCE.one)
          : toFinding(bead, answer, mention, CONFIDENCE.one),
      );
    });
  });
}

/** Names of one side of which the other side does not speak in any way. */
function unmatched(
  own: readonly NameMention[],
  others: readonly NameMention[],
  { ownWords, words, language, entityAt }: OtherSide,
): NameMention[] {
  const entityOf = (mention: NameMention): EntityId | undefined => entityAt.get(keyOf(mention));
  const open = without(own, new Set(others.map(entityOf)), entityOf).filter(
    (mention) => !isAbbreviation(mention.form) && !isCutName(mention, ownWords, language),
  );
  if (open.length === 0) return [];
  // A name that stands on both sides is taken: it can not stand for another one as well.
  const free = without(others, new Set(own.map(entityOf)), entityOf);
  const otherWords = foldedWords(words);
  return open.filter((mention) => {
    if (mention.type === 'person' && others.some(({ form }) => differsInGivenName(mention.form, form))) return true;
    const outside = foldedWords(
      ownWords.filter(({ span }) => span.end <= mention.span.start || span.start >= mention.span.end),
    );
    const other = mention.type === 'place' ? lessOnce(otherWords, outside) : new Set(otherWords);
    const otherOnly = beyond(new Set(otherWords), new Set(outside));
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

function placed(mention: NameMention, words: readonly Word[]): PlacedName | null {
  const place = placeOf(mention.span, words);
  return place && { mention, ...place };
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
