import { didYouMean, VariorumError } from '../errors.ts';
import type { DecisionRecord, DecisionRule, DecisionsFile } from '../model/index.ts';
import { kindOf } from '../report/decisions/index.ts';
import { foldReading } from '../text/fold.ts';

/** What decisions are chosen by, on the command line. */
export const WHERE_KEYS = ['id', 'check', 'verdict', 'reason', 'article', 'by', 'text'] as const;
type WhereKey = (typeof WHERE_KEYS)[number];

/** Values by key: of one key any has to hold, of several keys each. */
export type Where = ReadonlyMap<WhereKey, readonly string[]>;

/** "check=homoglyph" and the like, as `--where` takes them. Throws E_USAGE. */
export function parseWhere(conditions: readonly string[]): Where {
  const where = new Map<WhereKey, string[]>();
  for (const condition of conditions) {
    const at = condition.indexOf('=');
    const named = at < 0 ? condition : condition.slice(0, at);
    const key = WHERE_KEYS.find((known) => known === named);
    if (key === undefined || at < 0 || condition.slice(at + 1).trim() === '')
      throw new VariorumError('E_USAGE', {
        reason: `--where ${condition} is no condition`,
        fix: key === undefined && named !== '' ? didYouMean(named, WHERE_KEYS) : 'For example --where check=homoglyph.',
      });
    where.set(key, [...(where.get(key) ?? []), condition.slice(at + 1)]);
  }
  return where;
}

/** The file with only the decisions and rules that are chosen; everything where nothing is asked. What lost to another (`history`) is left out. */
export const chosen = (file: DecisionsFile, where: Where): DecisionsFile => ({
  version: 1,
  decisions: file.decisions.filter((record) => isChosen(record, where)),
  rules: file.rules.filter((rule) => isChosen(rule, where)),
  history: where.size === 0 ? file.history : [],
});

function isChosen(entry: DecisionRecord | DecisionRule, where: Where): boolean {
  return [...where].every(([key, values]) => values.some((value) => holds(entry, key, value)));
}

function holds(entry: DecisionRecord | DecisionRule, key: WhereKey, value: string): boolean {
  const record = 'fp' in entry ? entry : null;
  const match = 'fp' in entry ? { cat: entry.cat, in: entry.in } : entry.match;
  switch (key) {
    case 'id':
      return record !== null && hasId(record.fp, value);
    case 'check':
      return match.cat !== undefined && kindOf(match.cat) === kindOf(value);
    case 'article':
      return (match.in ?? []).includes(value.normalize('NFC'));
    case 'text':
      return textsOf(entry).some((text) => foldReading(text).includes(foldReading(value)));
    case 'verdict':
      return entry.verdict === value;
    case 'reason':
      return entry.reason === value;
    case 'by':
      return entry.by !== null && foldReading(entry.by) === foldReading(value);
  }
}

/** Readings, spelling and note. */
function textsOf(entry: DecisionRecord | DecisionRule): string[] {
  const texts = 'fp' in entry ? [entry.a, entry.b] : [...(entry.match.readings ?? []), entry.match.spelling ?? null];
  return [...texts, entry.note].filter((text) => text !== null);
}

/** True where `id` is the fingerprint, or what a report calls the finding: "VR-7k2m9q", "VR-7k2m9q-2". */
function hasId(fingerprint: string, id: string): boolean {
  if (fingerprint === id) return true;
  const [, prefix, ordinal = '1'] = /^VR-([0-9a-z]{6,16})(?:-(\d+))?$/i.exec(id) ?? [];
  if (prefix === undefined) return false;
  const [hash = '', count = '1'] = fingerprint.slice('v1:'.length).split('#');
  return hash.startsWith(prefix.toLowerCase()) && count === ordinal;
}
