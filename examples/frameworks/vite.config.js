import { svelte } from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';
import solid from 'vite-plugin-solid';
import { angularLinker } from './angular/linker.js';

const pages = ['react', 'vue', 'svelte', 'solid', 'preact', 'angular'];

export default defineConfig({
  plugins: [
    vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === 'zoom-join' } } }),
    svelte({ configFile: false }),
    solid({ include: 'solid/**' }),
    angularLinker,
  ],
  build: { rolldownOptions: { input: pages.map((page) => `${page}/index.html`) } },
  // As an object: the short form changes Host, and the endpoint would take the page for another site's.
  server: { proxy: { '/zoom/signature': { target: 'http://127.0.0.1:8080' } } },
});
