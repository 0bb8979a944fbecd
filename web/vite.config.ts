import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const api = process.env.KONTOR_WEB_API ?? 'http://127.0.0.1:8420';

/** Libraries that draw charts come with the chart. */
const chartLibraries = /[\\/](lightweight-charts|fancy-canvas|echarts|zrender)[\\/]/;

/** What every page behind the sign-in needs, and the page that most visits begin with. */
const frame = ['shell.tsx', 'dashboard-page.tsx'];

/** Lets the browser fetch the frame beside the start of the app, instead of after it has run. */
const preloadFrame = (): Plugin => ({
  name: 'kontor:preload-frame',
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const wanted = new Set<string>();
      const add = (file: string): void => {
        const chunk = bundle[file];
        if (chunk?.type !== 'chunk' || wanted.has(file) || html.includes(file)) return;
        wanted.add(file);
        chunk.imports.forEach(add);
      };
      for (const chunk of Object.values(bundle))
        if (chunk.type === 'chunk' && frame.some((page) => chunk.facadeModuleId?.endsWith(`/${page}`)))
          add(chunk.fileName);
      return [...wanted].map((file) => ({
        tag: 'link',
        attrs: { rel: 'modulepreload', crossorigin: true, href: `/${file}` },
        injectTo: 'head' as const,
      }));
    },
  },
});

/** Of smaller files little is saved. */
const leastBytes = 1024;
const brotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };

/** Puts beside each file what it is when it is compressed: the server sends that to whoever takes it. */
const compressFiles = (): Plugin => ({
  name: 'kontor:compress',
  apply: 'build',
  async writeBundle({ dir = '' }, bundle) {
    for (const file of Object.values(bundle)) {
      const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
      if (content.length < leastBytes || !/\.(js|css|svg)$/.test(file.fileName)) continue;
      const target = path.join(dir, file.fileName);
      await Promise.all([
        writeFile(`${target}.br`, await promisify(brotliCompress)(content, brotli)),
        writeFile(`${target}.gz`, await promisify(gzip)(content, { level: 9 })),
      ]);
    }
  },
});

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), preloadFrame(), compressFiles()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    // A module inlined as a data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
    target: 'es2023',
    rolldownOptions: {
      output: {
        // A module shared by a few pages was a file of its own: the first page took a hundred of them, one request each.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'shared', test: (id) => !chartLibraries.test(id), minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
  },
  server: {
    port: 8430,
    strictPort: true,
    proxy: {
      '/api': { target: api, ws: true, changeOrigin: true },
    },
  },
  test: {
    environment: 'jsdom',
    // Whole pages are shown, and a loaded machine shows them slowly.
    testTimeout: 20_000,
    env: { CI: process.env.CI ?? '' },
    setupFiles: ['src/test/setup.ts'],
    include: ['src/**/*.test.{ts,tsx}'],
  },
});
