// The import rules of docs/architecture.md, one rule a room. `npm run boundaries` checks them.

/** What a folder may import, beside itself and packages. */
const rooms = {
  model: [],
  data: ['model'],
  text: ['model', 'data'],
  names: ['model', 'text', 'data'],
  checks: ['model', 'text', 'names', 'data'],
  engines: ['model', 'text', 'data', 'errors.ts'],
  report: ['model', 'text', 'errors.ts', 'version.ts'],
  review: ['model', 'text', 'report', 'errors.ts', 'version.ts'],
  config: ['model', 'errors.ts'],
  scan: ['model', 'text', 'data', 'engines/ports.ts'],
};
const stages = ['read', 'segment', 'identify', 'align', 'names', 'diverge', 'provenance', 'assess'];
const inner = '^src/(model|text|names|data|stages|checks)/';

const room = ([name, allowed]) => ({
  name: `${name}-imports`,
  comment: `src/${name} may import ${allowed.join(', ') || 'nothing outside itself'}.`,
  severity: 'error',
  // The script of the build that writes the schemas of several rooms belongs to none.
  from: { path: `^src/${name}/`, pathNot: '^src/config/write-schema\\.ts$' },
  to: {
    path: '^src/',
    pathNot: [
      `^src/${name}/`,
      ...allowed.map((other) => (other.endsWith('.ts') ? `^src/${other.replace('.', '\\.')}$` : `^src/${other}/`)),
    ],
  },
});

const stage = (name) => ({
  name: `stage-${name}-imports`,
  comment: 'A stage imports model, text, names, data, the ports and the errors; never another stage.',
  severity: 'error',
  from: { path: `^src/stages/${name}/` },
  to: {
    path: '^src/',
    pathNot: [`^src/stages/${name}/`, '^src/(model|text|names|data)/', '^src/engines/ports\\.ts$', '^src/errors\\.ts$'],
  },
});

const only = (packageName, from) => ({
  name: `only-here-${packageName}`,
  comment: `${packageName} is imported in one place.`,
  severity: 'error',
  from: { path: '^src/', pathNot: from },
  to: { path: `^node_modules/${packageName}/` },
});

export default {
  forbidden: [
    ...Object.entries(rooms).map(room),
    ...stages.map(stage),
    {
      name: 'composition-roots',
      comment:
        'Only analyze.ts (the flow), parts.ts (its parts) and with-decisions.ts (a run judged again) know the stages.',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/stages/', '^src/(analyze|parts|with-decisions)\\.ts$'] },
      to: { path: '^src/stages/' },
    },
    {
      name: 'nobody-imports-cli',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/' },
      to: { path: '^src/cli/' },
    },
    {
      name: 'pure-inside',
      comment: 'No file system, clock or process inside.',
      severity: 'error',
      from: { path: inner },
      to: { dependencyTypes: ['core'] },
    },
    only('yargs', '^src/cli/'),
    only('franc', '^src/engines/'),
    only('eld', '^src/engines/'),
    only('saxes', '^src/engines/'),
    only('preact', '^src/report/html/'),
    only('fast-diff', '^src/text/'),
    only('string-similarity-js', '^src/text/'),
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, path: '^src/', pathNot: ['^src/index\\.ts$', '^src/cli/main\\.ts$', '\\.json$'] },
      to: {},
    },
    {
      name: 'no-dev-dependencies',
      severity: 'error',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev', 'npm-unknown', 'npm-no-pkg'] },
    },
    { name: 'resolvable', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
    includeOnly: ['^src/', '^node_modules/', '^(node:)?[a-z_/]+$', '^package\\.json$'],
  },
};
