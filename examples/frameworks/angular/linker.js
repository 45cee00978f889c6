// Angular's packages come half compiled. What the Angular CLI does to them in its own build, this does in Vite's.
import linker from '@angular/compiler-cli/linker/babel';
import { transformAsync } from '@babel/core';

export const angularLinker = {
  name: 'angular-linker',
  apply: 'build',
  config: (_, { mode }) => ({ define: { ngDevMode: String(mode !== 'production') } }),
  transform: {
    filter: { id: /node_modules\/@angular\//, code: 'ɵɵngDeclare' },
    handler: (code, filename) =>
      transformAsync(code, { filename, plugins: [linker], compact: false, configFile: false }),
  },
};
