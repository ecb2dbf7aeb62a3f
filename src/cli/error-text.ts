import { type ErrorCode, errorInfo } from '../errors.ts';
import { hanging } from './check-text.ts';
import type { Context } from './context.ts';
import { stylist } from './terminal.ts';

/** One error code in words: what it says, how to mend it, and the exit code. */
export function explainError(code: ErrorCode, context: Context): string {
  const style = stylist(context, process.stdout);
  const { message, hint, exitCode } = errorInfo(code);
  const lines = [
    ` ${style('bold', code)}   exit code ${exitCode}`,
    '',
    ...hanging(withGaps(message), ' says   '),
    ...hanging(howToFix(hint), ' fix    '),
  ];
  return `${lines.join('\n')}\n`;
}

const withGaps = (template: string): string => template.replace(/\{(\w+)\}/g, '<$1>');

/** A hint that depends on the case is told when it happens. */
const howToFix = (hint: string): string =>
  hint === '{fix}' ? 'The message says it: it depends on what was written.' : withGaps(hint);
