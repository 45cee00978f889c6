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
    modulePreload: false,
    rolldownOptions: {
      input: 'src/index.ts',
      preserveEntrySignatures: 'strict',
      // The languages are loaded when they are wanted, from beside the script.
      output: { entryFileNames: 'zoom-join.js', chunkFileNames: 'locales/[name].js' },
    },
  },
});
