import { defineConfig, type Plugin } from 'vite';

/**
 * Builds what a page loads, into `dist/browser`; the package's modules and types come from tsc. Twice, since a page may
 * load the script as `zoom-join.js?v=2`: a file of its own that imported a part of `./zoom-join.js` would run all of it
 * again. Not in lib mode, which keeps the white space of ES modules.
 */
export default defineConfig(({ mode }) => ({
  publicDir: false,
  plugins: [shortenStyles],
  build: {
    target: 'es2022',
    outDir: 'dist/browser',
    emptyOutDir: false,
    modulePreload: false,
    rolldownOptions: {
      preserveEntrySignatures: 'strict',
      ...(mode === 'diagnosis' ? diagnosis : element),
    },
  },
}));

/** The minifier leaves alone what is inside template literals, where the CSS is. */
const shortenStyles: Plugin = {
  name: 'shorten-styles',
  apply: 'build',
  transform: {
    filter: { id: /\/(element\/styles|sdk\/component-view\/layout)\.ts$/ },
    handler: (code) => code.replace(/`[^`]*`/g, shorten),
  },
};

const shorten = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;}/g, '}');

const diagnosis = {
  input: 'src/protocol/diagnose-response.ts',
  output: { entryFileNames: 'diagnosis.js' },
} as const;

const element = {
  input: 'src/index.ts',
  external: /protocol\/diagnose-response\.js$/,
  // Both the languages and the diagnosis are loaded when they are wanted, from beside the script.
  output: {
    entryFileNames: 'zoom-join.js',
    chunkFileNames: 'locales/[name].js',
    paths: (id: string) => (id.endsWith('protocol/diagnose-response.js') ? './diagnosis.js' : id),
  },
} as const;
