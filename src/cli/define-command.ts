import type { ArgumentsCamelCase, Argv, InferredOptionTypes } from 'yargs';
import type { Context } from './context.ts';
import type { COMMON_OPTIONS } from './options.ts';

/** Options that every command has. */
export type CommonArguments = InferredOptionTypes<typeof COMMON_OPTIONS>;

/** A command of the program. `run` gives the exit code; what it can not do it throws. */
export interface CommandDefinition<Arguments> {
  /** As yargs writes it: name and positionals; the first of a list is the name, "$0" makes it the default. */
  readonly command: string | readonly string[];
  readonly describe: string;
  readonly builder: (program: Argv<CommonArguments>) => Argv<Arguments>;
  readonly run: (args: ArgumentsCamelCase<Arguments>, context: Context) => Promise<number>;
}

/** Adds one command to the program; `done` is handed the exit code. */
export type Register = (program: Argv<CommonArguments>, context: Context, done: (exitCode: number) => void) => void;

/** Ties the types of a command's options to its `run`. */
export const defineCommand = <Arguments>({
  command,
  describe,
  builder,
  run,
}: CommandDefinition<Arguments>): Register => {
  return (program, context, done) => {
    program.command(command, describe, builder, async (args) => done(await run(args, context)));
  };
};
