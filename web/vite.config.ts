import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

const api = process.env.KONTOR_WEB_API ?? 'http://127.0.0.1:8420';

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    reportCompressedSize: false,
    // A module inlined as a data: URL would need a hole in the content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    target: 'es2023',
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
