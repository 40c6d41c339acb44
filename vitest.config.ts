import { defineConfig } from 'vitest/config';
import { workers } from './test/setup/engine.js';
import Order from './test/setup/order.js';

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
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/setup/engine.ts'],
    setupFiles: ['test/setup/metadata.ts'],
    testTimeout: 180_000,
    hookTimeout: 600_000,
    maxWorkers: workers,
    sequence: { sequencer: Order },
  },
});
