import {
  type Anchor,
  type AnyCheck,
  type Article,
  type ArticleView,
  type CheckCapabilities,
  type CheckContext,
  type CheckRun,
  type CheckSetting,
  type Finding,
  foldHeadword,
  type Need,
  type OptionSpec,
  type ResolvedConfig,
  type Severity,
  type TermConcept,
} from '../../model/index.ts';

/** A finding with the check that made it and the severity that it has in this run. */
export interface Draft {
  readonly check: AnyCheck;
  /** Place of the check in the registry. */
  readonly rank: number;
  readonly severity: Severity;
  readonly finding: Finding;
}

export interface Outcome {
  readonly run: CheckRun;
  readonly drafts: readonly Draft[];
}

/** Runs one check, or says why not. A check that throws loses its own findings only. */
export function runCheck(
  check: AnyCheck,
  rank: number,
  input: { readonly capabilities: CheckCapabilities; readonly configuration: ResolvedConfig },
): Outcome {
  const { capabilities, configuration } = input;
  const setting = Object.hasOwn(configuration.checks, check.id) ? configuration.checks[check.id] : undefined;
  const off = reasonOff(check, setting, configuration);
  if (off !== null) return outcome(check, 'off', off);
  const view = restrictToLanguages(capabilities, check.languages);
  const idle = reasonIdle(check, view);
  if (idle !== null) return outcome(check, 'not-applicable', idle);
  try {
    const findings = wellFormed(check.run(contextFor(check, view, { setting, configuration })), check, capabilities);
    const configured = setting?.severity;
    const drafts = findings.map((finding): Draft => {
      const own = finding.severity ?? check.severity;
      return {
        check,
        rank,
        finding,
        severity: configured && configured !== 'default' && configured !== 'off' ? configured : own,
      };
    });
    return {
      run: { checkId: check.id, title: check.title, status: 'ran', reason: null, findings: drafts.length },
      drafts,
    };
  } catch (error) {
    return outcome(check, 'error', error instanceof Error ? error.message : String(error));
  }
}

/** What a check returned, looked through: a check from outside was not seen by a compiler. Throws TypeError with what is wrong. */
function wellFormed(returned: unknown, check: AnyCheck, { articles }: CheckCapabilities): readonly Finding[] {
  if (!Array.isArray(returned)) throw new TypeError('run() must return an array of findings');
  if (returned.length === 0) return [];
  const lengths = new Map<string, number>(articles.map(({ article }) => [article.id, article.text.length]));
  return returned.map((finding: Finding) => {
    const problem = problemOf(finding, check, lengths);
    if (problem !== null) throw new TypeError(`run() returned a finding that ${problem}`);
    return { ...finding, source: finding.source ?? null, target: finding.target ?? null };
  });
}

function problemOf(finding: Finding, check: AnyCheck, lengths: ReadonlyMap<string, number>): string | null {
  const { source, target, message, confidence, evidence, occurrences = [] } = finding;
  if (!Object.hasOwn(check.messages, message)) return `names no sentence of messages: ${JSON.stringify(message)}`;
  if (!(confidence >= 0 && confidence <= 1)) return 'has no confidence between 0 and 1';
  if (!Array.isArray(evidence) || evidence.length === 0) return 'has no evidence';
  if (!source && !target) return 'has neither a source nor a target';
  const lies = ({ articleId, span: { start, end } }: Anchor): boolean =>
    Number.isInteger(start) && 0 <= start && start <= end && end <= (lengths.get(articleId) ?? -1);
  const anchors = [source, target, ...occurrences].filter((anchor): anchor is Anchor => Boolean(anchor));
  return anchors.every(lies) ? null : 'points outside its article';
}

const outcome = (check: AnyCheck, status: CheckRun['status'], reason: string): Outcome => ({
  run: { checkId: check.id, title: check.title, status, reason, findings: 0 },
  drafts: [],
});

function reasonOff(check: AnyCheck, setting: CheckSetting | undefined, { only, skip }: ResolvedConfig): string | null {
  if (only.length > 0 && !only.includes(check.id)) return 'not among the checks asked for';
  if (skip.includes(check.id)) return 'skipped on request';
  return setting?.severity === 'off' ? 'switched off in the configuration' : null;
}

/** Why there is nothing to look at; null where there is. */
function reasonIdle(check: AnyCheck, view: CheckCapabilities): string | null {
  const needs: readonly Need[] = check.needs;
  if (needs.includes('termbase') && view.termbase.length === 0) return 'no glossary was given';
  if (view.articles.length === 0) return `no article in ${list(check.languages)}`;
  const alone = needs.includes('articles');
  if (alone) return null;
  if (needs.includes('beads') && view.beads.length === 0) return whyNoBeads(check);
  if (needs.includes('pairs') && view.pairs.length === 0) return whyNoBeads(check);
  return null;
}

const whyNoBeads = ({ languages }: AnyCheck): string =>
  languages === 'any' ? 'no sentences of two articles are linked' : `no linked sentences in ${list(languages)}`;

const list = (languages: AnyCheck['languages']): string =>
  languages === 'any' ? 'any language' : languages.join(', ');

/** Articles, pairs and beads whose text the check understands. */
function restrictToLanguages(capabilities: CheckCapabilities, languages: AnyCheck['languages']): CheckCapabilities {
  if (languages === 'any') return capabilities;
  if (languagesOf(capabilities).every((language) => languages.includes(language))) return capabilities;
  const knows = ({ article }: ArticleView): boolean => languages.includes(primary(article));
  const pairs = capabilities.pairs.filter(({ source, target }) => knows(source) && knows(target));
  return {
    ...capabilities,
    articles: capabilities.articles.filter(knows),
    pairs,
    beads: pairs.flatMap((pair) => pair.beads),
  };
}

const spoken = new WeakMap<CheckCapabilities, readonly string[]>();

/** Languages of the run's articles, each once. */
function languagesOf(capabilities: CheckCapabilities): readonly string[] {
  let languages = spoken.get(capabilities);
  if (!languages) {
    languages = [...new Set(capabilities.articles.map(({ article }) => primary(article)))];
    spoken.set(capabilities, languages);
  }
  return languages;
}

const primary = ({ language }: Article): string => language.bcp47.split('-')[0] ?? '';

/** The capabilities that the check named, and nothing else. */
function contextFor(
  check: AnyCheck,
  view: CheckCapabilities,
  { setting, configuration }: { readonly setting: CheckSetting | undefined; readonly configuration: ResolvedConfig },
): CheckContext {
  const needs: readonly Need[] = check.needs;
  const context: Record<string, unknown> = {
    options: optionsOf(check, setting),
    preferredNames: preferredNames(configuration),
    isHouseTerm: (text: string) => isAmong(houseTerms(view.termbase), foldHeadword(text)),
  };
  for (const need of needs) context[need] = view[need];
  return context as unknown as CheckContext;
}

/** The wording itself, or two words and more of it with one left out at either end ("loyal squire of"). */
function isAmong(terms: ReadonlySet<string>, text: string): boolean {
  if (terms.size === 0) return false;
  const words = text.split(' ');
  const shorter = words.length > 2 ? [words.slice(1).join(' '), words.slice(0, -1).join(' ')] : [];
  return [text, ...shorter].some((wording) => terms.has(wording));
}

const houseWords = new WeakMap<readonly TermConcept[], ReadonlySet<string>>();

/** Terms of the glossary that may be written, folded; made for the first check that asks. */
function houseTerms(termbase: readonly TermConcept[]): ReadonlySet<string> {
  const known = houseWords.get(termbase);
  if (known) return known;
  const allowed = termbase
    .flatMap(({ terms }) => terms)
    .filter(({ status }) => status === 'preferred' || status === 'admitted');
  const folded = new Set(allowed.map(({ text }) => foldHeadword(text)));
  houseWords.set(termbase, folded);
  return folded;
}

const houseStyles = new WeakMap<ResolvedConfig, CheckContext['preferredNames']>();

/** The house style of a run, the same list for every check. */
function preferredNames(configuration: ResolvedConfig): CheckContext['preferredNames'] {
  let names = houseStyles.get(configuration);
  if (!names) {
    names = Object.values(configuration.names).map(({ prefer, allow }) => ({ prefer, allow }));
    houseStyles.set(configuration, names);
  }
  return names;
}

type Options = Readonly<Record<string, number | string | boolean>>;

const defaults = new WeakMap<AnyCheck, Options>();

function optionsOf(check: AnyCheck, setting: CheckSetting | undefined): Options {
  const unset = setting === undefined ? defaults.get(check) : undefined;
  if (unset) return unset;
  const specs: Readonly<Record<string, OptionSpec>> = check.options;
  const options = Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => {
      const set = setting?.options[name];
      return [name, typeof set === spec.type && set !== undefined ? set : spec.default];
    }),
  );
  if (setting === undefined) defaults.set(check, options);
  return options;
}
