import { nearest, VariorumError } from '../errors.ts';
import type { Anchor, AnyCheck, Report } from '../model/index.ts';
import { onOneLine } from '../report/formats/hostile-text.ts';
import { createLocator, type Locator } from '../report/formats/locate.ts';
import { decisionInWords, evidenceInWords } from '../report/formats/words.ts';
import { hanging } from './check-text.ts';
import type { Context } from './context.ts';
import { stylist } from './terminal.ts';

export interface FindingRequest {
  readonly id: string;
  /** Of the saved run, for errors. */
  readonly path: string;
  readonly context: Context;
  readonly checks: readonly AnyCheck[];
}

/** One finding in full: both sentences, the evidence, what its check does and how to turn it off. Throws E_FINDING_UNKNOWN. */
export function explainFinding(report: Report, { id, path, context, checks }: FindingRequest): string {
  const found = report.divergences.find((divergence) => divergence.id.toLowerCase() === id.toLowerCase());
  if (!found) {
    const near = nearest(
      id,
      report.divergences.map((divergence) => divergence.id),
    );
    throw new VariorumError('E_FINDING_UNKNOWN', {
      id,
      path,
      fix: near ? `Did you mean ${near}?` : 'It may be mended, or the text around it changed.',
    });
  }
  const style = stylist(context, process.stdout);
  const at = createLocator(report);
  const evidence = found.evidence.map((piece) => evidenceInWords(piece, at)).filter((words) => words !== null);
  const check = checks.find((candidate) => candidate.id === found.checkId);
  const lines = [
    ` ${style('bold', found.id)}   ${found.severity}, ${found.checkId}, ${found.category} (MQM-mapped)`,
    '',
    ...hanging(onOneLine(found.message.text), ' '),
    '',
    ...[found.source, found.target].flatMap((anchor) => (anchor ? side(anchor, report, at) : [])),
    ...found.occurrences.flatMap((anchor) => hanging(`also ${address(anchor, at)}`, ' ')),
    ` ${style('bold', 'Evidence')}`,
    ...evidence.flatMap((words) => hanging(onOneLine(words), '   - ')),
    ...(found.suggestion === null ? [] : ['', ...hanging(onOneLine(found.suggestion), ' instead: ')]),
    ...(found.decision ? ['', ...hanging(onOneLine(decisionInWords(found.decision)), ' Decided: ')] : []),
    ...(check ? ['', ...hanging(check.rationale, ' Why: ')] : []),
    '',
    ...hanging(
      `variorum explain ${found.checkId} says what the check does; --skip ${found.checkId} leaves it out`,
      ' ',
    ),
  ];
  return `${lines.join('\n')}\n`;
}

/** The reading and the sentence that it stands in. */
function side(anchor: Anchor, report: Report, at: Locator): string[] {
  const sentences = report.sentences.filter(
    ({ articleId, span }) =>
      articleId === anchor.articleId && span.start < anchor.span.end && anchor.span.start < span.end,
  );
  const [first, last] = [sentences[0], sentences.at(-1)];
  const text = first && last ? at.article(anchor.articleId).text.slice(first.span.start, last.span.end) : '';
  return [
    ...hanging(address(anchor, at), ' '),
    ...hanging(`“${onOneLine(at.reading(anchor))}”`, '   '),
    ...(text ? hanging(onOneLine(text), '   in: ') : []),
    '',
  ];
}

function address(anchor: Anchor, at: Locator): string {
  const { line, column } = at.place(anchor);
  return `${onOneLine(at.article(anchor.articleId).uri)}:${line}:${column}`;
}
