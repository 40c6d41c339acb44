import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { compressedTwins } from './scripts/twins.js';

// The playground. Workers and scripts become files of their own, because its policy allows no inline script.
export default defineConfig({
  root: fileURLToPath(new URL('web/playground', import.meta.url)),
  base: '/playground/',
  logLevel: 'error',
  plugins: [compressedTwins()],
  worker: { format: 'es' },
  resolve: { dedupe: ['graphql', 'react', 'react-dom'] },
  build: {
    outDir: '../../dist/playground',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5000,
  },
});
