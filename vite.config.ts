import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vitest/config';
import { oldestBrowser, olderBrowsers, olderBrowsersFirst } from './build/older-browsers.ts';

/** In the mode `mock` the app starts beside a played server (mocks/); no build ever contains it. */
const playedServer: Plugin = {
  name: 'played-server',
  apply: (_, { command, mode }) => command === 'serve' && mode === 'mock',
  transformIndexHtml: (html) => html.replace('/src/app/main.tsx', '/mocks/start-app.ts'),
};

/** How tests run that need no page. */
const withoutBrowser = {
  environment: 'node',
  // Modules are loaded once per worker: no test mocks one, and it halves the time.
  isolate: false,
  // One worker per processor: left alone, a machine of two processors gets one.
  maxWorkers: '100%',
  testTimeout: 60_000,
} as const;

// `base: './'`: the built folder works at any path of any static server.
export default defineConfig({
  base: './',
  plugins: [react(), playedServer, olderBrowsers()],
  worker: { format: 'es', plugins: () => [olderBrowsers()], rolldownOptions: olderBrowsersFirst },
  build: {
    target: oldestBrowser,
    chunkSizeWarningLimit: 900,
    rolldownOptions: olderBrowsersFirst,
  },
  preview: { host: '127.0.0.1' },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          ...withoutBrowser,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/cases/**', 'test/journeys/**', 'test/bench/**'],
        },
      },
      {
        extends: true,
        // Whole documents from bytes to evaluations: what `npm run check` has no time for.
        test: { name: 'cases', ...withoutBrowser, include: ['test/cases/**/*.test.ts'] },
      },
      {
        extends: true,
        test: {
          name: 'journeys',
          environment: 'node',
          include: ['test/journeys/**/*.test.ts'],
          globalSetup: ['test/support/browser/serve-built-app.ts'],
          // Two files at once: a page waits for its threads more than half of the time.
          maxWorkers: 2,
          expect: { poll: { timeout: 15_000 } },
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
