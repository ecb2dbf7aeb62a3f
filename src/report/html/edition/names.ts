import { type Anchor, type Evidence, type NameEntity, overlaps, SEVERITIES } from '../../../model/index.ts';
import { push } from './push.ts';
import type { Finding } from './types.ts';

/** Evidence that a finding is about how a name is spelt. */
const ABOUT_SPELLING: ReadonlySet<string> = new Set(['romanization', 'confusable', 'name']);

/** Returns a function that gives the open findings about the spelling of a name, the worst first: those whose words are occurrences of it. */
export function nameFindings(findings: readonly Finding[]): (entity: NameEntity) => readonly Finding[] {
  const about = findings
    .filter(({ open, divergence }) => open && divergence.evidence.some((evidence) => ABOUT_SPELLING.has(evidence.kind)))
    .sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
  return (entity) => {
    const places = new Map<string, Anchor[]>();
    for (const form of entity.forms) for (const anchor of form.occurrences) push(places, anchor.articleId, anchor);
    const stands = (at: Anchor | null): boolean =>
      at === null || (places.get(at.articleId) ?? []).some((anchor) => overlaps(anchor.span, at.span));
    return about.filter(({ divergence }) => stands(divergence.source) && stands(divergence.target));
  };
}

/** BCP 47 tag of the language from which a name was transcribed ("ru" of "rus-duden"); undefined where no spelling tells. */
export function originalLanguage(entity: NameEntity): string | undefined {
  const code = entity.forms.map(({ system }) => system?.split('-')[0]).find((known) => known?.length === 3);
  if (code === undefined) return undefined;
  try {
    return Intl.getCanonicalLocales(code)[0];
  } catch {
    return undefined;
  }
}

/** Returns a function that gives, for the spelling of a name, what the run knows of its spellings in other conventions. */
export function otherSpellings(names: readonly NameEntity[]): (evidence: Evidence) => readonly Evidence[] {
  const byOriginal = new Map<string, Evidence[]>();
  for (const evidence of names.flatMap(({ forms }) => forms.flatMap((form) => form.evidence))) {
    if (evidence.kind === 'romanization' && evidence.original !== null) push(byOriginal, evidence.original, evidence);
  }
  return (evidence) => (evidence.kind === 'romanization' ? (byOriginal.get(evidence.original ?? '') ?? []) : []);
}
