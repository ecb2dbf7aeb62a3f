import yargs from 'yargs';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';

const completion = defineCommand({
  command: 'completion [shell]',
  describe: 'Print a completion script: variorum completion zsh >> ~/.zshrc',
  builder: (program) =>
    program.positional('shell', {
      choices: ['bash', 'zsh', 'fish'] as const,
      describe: 'Default: the shell of $SHELL',
    }),
  run: async ({ shell }) => {
    // yargs chooses its template by $SHELL when a program is made.
    if (shell !== undefined) {
      process.env['SHELL'] = shell;
      delete process.env['ZSH_NAME'];
    }
    yargs([]).scriptName('variorum').showCompletionScript();
    return EXIT.ok;
  },
});

export default completion;
