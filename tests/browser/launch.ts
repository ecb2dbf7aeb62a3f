import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { type Browser, chromium } from 'playwright-core';

const unbrotli = promisify(brotliDecompress);

/** Nothing that a browser does by itself may reach the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** The packed browser is built for a container without a zygote and without a GPU process. */
const PACKED_FLAGS = ['--no-zygote', '--in-process-gpu', '--use-gl=angle', '--use-angle=swiftshader'];

/** A browser to start, with what it needs around it. */
interface Installation {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/**
 * Starts a Chromium: the one that `CHROMIUM_PATH` names, else /usr/bin/chromium, else the one inside the npm package
 * @sparticuz/chromium (Linux x64; unpacked once into the temporary folder, with its own libraries). The caller closes it.
 */
export async function launchBrowser(): Promise<Browser> {
  const { executablePath, args, env } = await findInstallation();
  return chromium.launch({
    executablePath,
    args: [...FLAGS, ...args],
    env: { ...definedEnvironment(), ...env },
    chromiumSandbox: false,
  });
}

async function findInstallation(): Promise<Installation> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names a file that does not exist: ${named}`);
    return { executablePath: named, args: [], env: {} };
  }
  if (existsSync('/usr/bin/chromium')) return { executablePath: '/usr/bin/chromium', args: [], env: {} };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Set CHROMIUM_PATH to the executable of a Chromium or Chrome.');
  }
  const folder = await unpackedBrowser();
  return {
    executablePath: join(folder, 'chromium'),
    args: PACKED_FLAGS,
    // The libraries are put last, so that a system that has its own uses them.
    env: {
      LD_LIBRARY_PATH: [process.env['LD_LIBRARY_PATH'], join(folder, 'lib')].filter(Boolean).join(':'),
      FONTCONFIG_PATH:
        process.env['FONTCONFIG_PATH'] ?? (existsSync('/etc/fonts/fonts.conf') ? '/etc/fonts' : join(folder, 'fonts')),
    },
  };
}

/** Unpacks the packed browser under a name with its version; test files that start at the same time each unpack, and the first one wins. */
async function unpackedBrowser(): Promise<string> {
  const require = createRequire(import.meta.url);
  const root = dirname(dirname(dirname(require.resolve('@sparticuz/chromium'))));
  const packageFile: unknown = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const version = String((packageFile as { version: unknown }).version);
  const folder = join(tmpdir(), `variorum-chromium-${version}`);
  if (existsSync(join(folder, 'chromium'))) return folder;

  const fresh = await mkdtemp(`${folder}-`);
  const packed = async (name: string): Promise<Buffer> => unbrotli(await readFile(join(root, 'bin', name)));
  await writeFile(join(fresh, 'chromium'), await packed('chromium.br'));
  await chmod(join(fresh, 'chromium'), 0o755);
  for (const archive of ['fonts', 'swiftshader', 'al2023']) {
    const tar = join(fresh, `${archive}.tar`);
    await writeFile(tar, await packed(`${archive}.tar.br`));
    await promisify(execFile)('tar', ['-xf', tar, '-C', fresh]);
    await rm(tar);
  }
  await mkdir(join(fresh, 'lib'), { recursive: true });
  try {
    await rename(fresh, folder);
  } catch {
    await rm(fresh, { recursive: true, force: true });
  }
  return folder;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
