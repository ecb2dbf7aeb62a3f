// Run by the build: writes schema/config-1.json beside the built code, so that editors complete configuration files without a network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { configJsonSchema } from './schema.ts';

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
writeFileSync(new URL('../schema/config-1.json', import.meta.url), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
