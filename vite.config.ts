import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vitest/config';

/** In the mode `mock` the app starts beside a played server (mocks/); no build ever contains it. */
const playedServer: Plugin = {
  name: 'played-server',
  apply: (_, { command, mode }) => command === 'serve' && mode === 'mock',
  transformIndexHtml: (html) => html.replace('/src/app/main.tsx', '/mocks/start-app.ts'),
};

/** The oldest browser that is served; Windows 7 ends at Chrome 109. */
const oldestBrowser = 'chrome100';

/** What the sources call and `oldestBrowser` lacks: `build.target` lowers syntax, not the library. */
const lacking = ['to-reversed', 'to-sorted', 'to-spliced'].map((name) => `import 'core-js/actual/array/${name}';`);

const older = 'virtual:older-browsers';

/** Every thread, the page's included, begins by adding what an older browser lacks. */
const olderBrowsers = (): Plugin => ({
  name: 'older-browsers',
  apply: 'build',
  resolveId: (id) => (id === older ? id : null),
  load: (id) => (id === older ? lacking.join('\n') : null),
  transform(code, id) {
    const begins =
      id.endsWith('/src/app/main.tsx') || (/\.ts(\?|$)/.test(id) && this.getModuleInfo(id)?.isEntry === true);
    return begins ? { code: `import '${older}';\n${code}`, map: null } : null;
  },
});

/** In a file of its own it runs before every other: what is bundled into an entry runs after all that is shared. */
const olderBrowsersFirst = {
  output: { codeSplitting: { groups: [{ name: 'older-browsers', test: /core-js|older-browsers/ }] } },
};

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
          environment: 'node',
          // Modules are loaded once per worker: no test mocks one, and it halves the time.
          isolate: false,
          // One worker per processor: left alone, a machine of two processors gets one.
          maxWorkers: '100%',
          testTimeout: 60_000,
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/journeys/**', 'test/bench/**'],
        },
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
