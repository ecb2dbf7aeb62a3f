import { existsSync } from 'node:fs';
import { VariorumError } from '../../errors.ts';
import { defineCommand } from '../define-command.ts';
import { EXIT } from '../exit-code.ts';
import { writeFileWhole } from '../write-file.ts';

const CONFIG_FILE = 'variorum.config.json';
const CI_FILE = 'variorum.ci.example.yml';

const CONFIG = `{
  "$schema": "./node_modules/variorum/dist/schema/config-1.json",
  "checks": {},
  "plugins": [],
  "names": {},
  "terms": { "files": [], "entries": {} },
  "gate": { "failOn": "critical" }
}
`;

const CI = `# An example for GitHub Actions: copy it to .github/workflows/variorum.yml and name your articles.
name: variorum
on: [pull_request]
jobs:
  compare:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      - run: npm ci
      # Exits with 1 where a finding is as severe as gate.failOn says, with 4 where an article could not be read.
      - run: npx variorum compare "articles/*.txt" -f html=variorum.html -f pretty
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: variorum
          path: variorum.html
`;

const init = defineCommand({
  command: 'init',
  describe: 'Write a configuration file and an example for CI',
  builder: (program) =>
    program.option('force', { type: 'boolean', default: false, describe: 'Write over files that are there' }),
  run: async ({ force }, context) => {
    const files: readonly [string, string][] = [
      [CONFIG_FILE, CONFIG],
      [CI_FILE, CI],
    ];
    const taken = files.find(([path]) => existsSync(path));
    if (taken && !force) throw new VariorumError('E_EXISTS', { path: taken[0] });
    for (const [path, text] of files) {
      await writeFileWhole(path, text);
      if (!context.quiet) process.stderr.write(`wrote ${path}\n`);
    }
    return EXIT.ok;
  },
});

export default init;
