#!/usr/bin/env node
import { contextOf } from './context.ts';
import { heedInterrupts } from './interrupt.ts';
import { isBrokenPipe, writeOut } from './terminal.ts';

heedInterrupts();

/** A reader that went away (`| head`) is no failure of ours. */
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (!isBrokenPipe(error)) throw error;
  });
}

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  const context = contextOf(argv);
  try {
    // Asked for by scripts before every run: it need not wait for the parser.
    if (argv.length === 1 && argv[0] === '--version') {
      const { VERSION } = await import('../version.ts');
      await writeOut(`${VERSION}\n`);
      return 0;
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(argv, context);
  } catch (error) {
    const { reportFailure } = await import('./failures.ts');
    return reportFailure(error, context);
  }
}
