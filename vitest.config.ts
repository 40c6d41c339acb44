import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import Order from './test/setup/order.js';
import { testFiles } from './test/setup/projects.js';
import { workers } from './test/setup/workers.js';

const { pure, graph } = testFiles();

// The alias keeps one copy of graphql: Vite would otherwise take its ES module build for our sources while
// Node gives its CommonJS build to the libraries, and graphql refuses types "from another module or realm".
export default defineConfig({
  oxc: {
    decorator: { legacy: true, emitDecoratorMetadata: false },
    assumptions: { setPublicClassFields: true },
    typescript: { removeClassFieldsWithoutInitializer: true },
  },
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    testTimeout: 180_000,
    hookTimeout: 600_000,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'html'],
      reportsDirectory: 'node_modules/.cache/coverage',
    },
    sequence: { sequencer: Order },
    projects: [
      {
        extends: true,
        test: {
          name: 'pure',
          include: pure,
          setupFiles: ['test/setup/metadata.ts', 'test/setup/refuse.ts'],
          isolate: false,
          maxWorkers: availableParallelism(),
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: {
          name: 'graph',
          include: graph,
          globalSetup: ['test/setup/engine.ts'],
          setupFiles: ['test/setup/metadata.ts'],
          maxWorkers: workers,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
