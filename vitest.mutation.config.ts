import { env } from 'node:process';
import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutation` gives an area; none of them needs an engine or a server. */
export default defineConfig({
  test: {
    include: env['MUTATION_TESTS']?.split(' ') ?? [],
    testTimeout: 60_000,
  },
});
