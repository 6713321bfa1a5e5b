import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

/** Tests of pages that put other modules in the place of ours, which no other test may find there. */
const withModulesOfTheirOwn = ['src/app/app.test.tsx', 'src/i18n/i18n.test.tsx']

/** Rules of a page that ask for a document, and so share that of the pages. */
const withDocument = ['src/app/query-client.test.ts', 'src/lib/preload-chunks.test.ts']

/**
 * A second document costs more than a second core saves; and what else is checked goes on beside the
 * first of them.
 */
const oneByOne = { maxWorkers: 1, sequence: { groupOrder: 0 } }

// Node unless a file asks for a document with `// @vitest-environment jsdom` on its first line.
export default defineConfig({
  resolve: {
    alias: [{ find: /^#\//, replacement: fileURLToPath(new URL('./src/', import.meta.url)) }],
  },
  test: {
    environment: 'node',
    setupFiles: ['scripts/vitest-setup.ts'],
    pool: 'threads',
    // One more than cores: some tests wait for real sockets.
    maxWorkers: Math.max(2, availableParallelism() + 1),
    tags: [
      {
        name: 'scale',
        description: 'By the hundred thousand: left out of `npm run check`, part of `npm test`.',
      },
    ],
    // For a machine with other work: a test that hangs is told from one that waits its turn.
    testTimeout: 15_000,
    // What was compiled for the last run is not compiled again.
    experimental: { fsModuleCache: true },
    restoreMocks: true,
    unstubEnvs: true,
    unstubGlobals: true,
    // Dates and zones in tests must not depend on the machine they run on.
    env: { TZ: 'Europe/Copenhagen' },
    projects: [
      {
        extends: true,
        // One document for all of a worker: to make it, and to load React and Mantine into it, takes
        // longer than the tests do. Each takes down what it drew.
        test: {
          name: 'pages',
          include: ['src/**/*.test.tsx', ...withDocument],
          ...oneByOne,
          exclude: withModulesOfTheirOwn,
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'pages apart', include: withModulesOfTheirOwn, ...oneByOne },
      },
      {
        extends: true,
        // What draws nothing leaves nothing behind either, and the servers keep nothing in modules.
        test: {
          name: 'rules',
          include: ['{src,scripts,bench,e2e,server}/**/*.test.ts'],
          exclude: withDocument,
          isolate: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
})
