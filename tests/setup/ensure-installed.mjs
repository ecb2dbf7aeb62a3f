// Run before `npm test` and `npm run seeds`: installs the locked packages where a fresh clone has none, so that each of the two commands stands alone.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Variorum needs Node 20.19 or later; this is ${process.version}.\n`);
  process.exit(1);
}

/** True where the folder holds what the lock file names: npm keeps a copy of the lock beside what it installed. */
function isInstalled() {
  const installed = 'node_modules/.package-lock.json';
  if (!existsSync(installed)) return false;
  const want = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const have = JSON.parse(readFileSync(installed, 'utf8')).packages;
  return Object.entries(want).every(
    ([path, entry]) => path === '' || entry.optional || entry.peer || have[path]?.version === entry.version,
  );
}

if (!isInstalled()) {
  process.stderr.write('Installing the packages of package-lock.json …\n');
  // Not `npm ci`: it refuses a lock file that was written where a registry holds only some platforms of an optional package.
  const { status } = spawnSync('npm', ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  process.exit(status ?? 1);
}
