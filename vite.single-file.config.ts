import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { oldestBrowser, olderBrowsers } from './build/older-browsers.ts';
import { everythingWithin, sampleWithin, threadsWithin } from './build/single-file.ts';

const inOne = { output: { codeSplitting: false } } as const;

// The whole program in one page, for a computer without a server: it is opened from the disk.
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [react(), olderBrowsers(), threadsWithin(), sampleWithin(), everythingWithin()],
  worker: { format: 'iife', plugins: () => [olderBrowsers()], rolldownOptions: inOne },
  build: {
    target: oldestBrowser,
    emptyOutDir: false,
    assetsInlineLimit: () => true,
    chunkSizeWarningLimit: 20_000,
    rolldownOptions: inOne,
  },
});
