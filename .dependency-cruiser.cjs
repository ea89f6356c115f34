// Imports run one way. Each room: what it is made of, the other rooms that it may import, and those that its tests may
// import beside them.
const rooms = {
  core: { path: '^core/', reach: [] },
  env: { path: '^env(\\.test)?\\.ts$', reach: [] },
  // The faults of a browser's storage are listed once, for the tests here and in a real browser.
  device: { path: '^device/', reach: ['core'], testsReach: ['e2e'] },
  worker: { path: '^worker/', reach: ['device', 'core'] },
  components: { path: '^components/', reach: ['device', 'core'] },
  content: { path: '^content/', reach: ['core', 'env'] },
  db: { path: '^db/', reach: ['core', 'env'] },
  auth: { path: '^auth(/|(\\.test)?\\.ts$)', reach: ['db', 'core', 'env'] },
  app: { path: '^app/', reach: ['components', 'content', 'db', 'auth', 'core', 'env'] },
  edge: { path: '^(proxy|instrumentation(-node)?)\\.ts$', reach: ['content', 'db', 'auth', 'core', 'env'] },
  tools: {
    path: '^(scripts|bench)/|^[\\w.-]+\\.config(\\.test)?\\.(ts|mjs)$',
    reach: ['components', 'content', 'device', 'db', 'auth', 'core', 'env'],
  },
  e2e: { path: '^e2e/', reach: ['content', 'db', 'core', 'env', 'tools'] },
}

const test = ['\\.test\\.tsx?$', '/test-[^/]+$']
const packages = (...names) => `(^|node_modules/)(@types/)?(${names.join('|')})(/|$)`

function layer(name, path, reach) {
  const closed = Object.keys(rooms).filter((other) => ![name.replace('-test', ''), ...reach].includes(other))
  return {
    name: `${name}-reaches-too-far`,
    comment: `${name} may import ${reach.join(', ') || 'no other room'}.`,
    severity: 'error',
    from: path,
    to: { path: closed.map((other) => rooms[other].path) },
  }
}

const layers = Object.entries(rooms).flatMap(([name, { path, reach, testsReach }]) => {
  if (!testsReach) return [layer(name, { path }, reach)]
  const tests = { path: [`${path}.*\\.test\\.tsx?$`, `${path}test-[^/]+$`] }
  return [layer(name, { path, pathNot: test }, reach), layer(`${name}-test`, tests, [...reach, ...testsReach])]
})

const rules = [
  {
    name: 'in-no-room',
    comment: 'A new folder needs its line in the table of rooms.',
    from: { pathNot: [...Object.values(rooms).map(({ path }) => path), 'node_modules/'] },
    to: {},
  },
  { name: 'circle', from: {}, to: { circular: true } },
  {
    name: 'leads-nowhere',
    comment: 'An import of ours that does not resolve would hide every breach behind it.',
    from: {},
    to: { couldNotResolve: true, path: '^(\\.|@/)' },
  },
  {
    name: 'core-is-pure',
    comment: 'core is plain TypeScript: no React, Next, Node, database or clock. Schemas are its one need.',
    from: { path: '^core/', pathNot: test },
    to: { pathNot: [...Object.values(rooms).map(({ path }) => path), packages('valibot', 'minisearch')] },
  },
  {
    name: 'ts-fsrs-is-a-yardstick',
    comment: 'Tests hold our memory model to it; its scheduler is not ours, and weighs more than our whole fold.',
    from: { pathNot: [...test, 'node_modules/'] },
    to: { path: packages('ts-fsrs') },
  },
  {
    name: 'no-zod-in-the-browser',
    comment: 'It weighs 17 kB there.',
    from: { path: '^(components|device)/', pathNot: test },
    to: { path: packages('zod') },
  },
  {
    name: 'one-importer-of-minisearch',
    from: { pathNot: ['^core/search/engine\\.ts$', ...test, 'node_modules/'] },
    to: { path: packages('minisearch') },
  },
  {
    name: 'device-has-no-interface',
    from: { path: '^device/', pathNot: test },
    to: { path: packages('react', 'react-dom', 'next') },
  },
  // What is measured runs on the databases of the tests.
  { name: 'imports-a-test', from: { pathNot: [...test, '^(e2e|bench)/', 'node_modules/'] }, to: { path: test } },
].map((rule) => ({ severity: 'error', ...rule }))

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [...layers, ...rules],
  options: {
    // Beside TypeScript 7 the default parser sees no module at all, and says that all is well.
    parser: 'swc',
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.|next-env|test-results|playwright-report)' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.cjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
  },
}
