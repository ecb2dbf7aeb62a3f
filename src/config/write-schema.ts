// Run by the build: writes the schemas of the files that people keep beside the built code, so that editors complete them without a network.
import { mkdirSync, writeFileSync } from 'node:fs';
import { decisionsJsonSchema } from '../review/schema.ts';
import { configJsonSchema } from './schema.ts';

const schemas = { 'config-1.json': configJsonSchema(), 'decisions-1.json': decisionsJsonSchema() };

mkdirSync(new URL('../schema/', import.meta.url), { recursive: true });
for (const [name, schema] of Object.entries(schemas))
  writeFileSync(new URL(`../schema/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
