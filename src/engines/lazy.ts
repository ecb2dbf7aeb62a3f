import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/**
 * Loads a module synchronously at its first use, for engines that most runs do without. ES modules too (Node 20.19 and later).
 * The caller names the type: `loadModule<typeof import('x')>(import.meta.resolve('x'))`.
 */
export const loadModule = <Module>(url: string): Module => require(fileURLToPath(url)) as Module;
