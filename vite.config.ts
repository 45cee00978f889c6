import { defineConfig } from 'vite';

/**
 * Builds the one file for a script tag; the package's modules and types come from tsc. Not in lib
 * mode, which keeps the white space of ES modules.
 */
export default defineConfig({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: true,
    sourcemap: true,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: 'src/index.ts',
      preserveEntrySignatures: 'strict',
      output: { entryFileNames: 'zoom-join.js', codeSplitting: false },
    },
  },
});
