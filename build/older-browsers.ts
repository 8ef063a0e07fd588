import type { Plugin } from 'vite';

/** The oldest browser that is served; Windows 7 ends at Chrome 109. */
export const oldestBrowser = 'chrome100';

/** What the sources call and `oldestBrowser` lacks: `build.target` lowers syntax, not the library. */
const lacking = ['to-reversed', 'to-sorted', 'to-spliced'].map((name) => `import 'core-js/actual/array/${name}';`);

const older = 'virtual:older-browsers';

/** Every thread, the page's included, begins by adding what an older browser lacks. */
export const olderBrowsers = (): Plugin => ({
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
export const olderBrowsersFirst = {
  output: { codeSplitting: { groups: [{ name: 'older-browsers', test: /core-js|older-browsers/ }] } },
};
