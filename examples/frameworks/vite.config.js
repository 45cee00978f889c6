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
  server: { proxy: { '/zoom/signature': 'http://127.0.0.1:8080' } },
});
