import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/** What the page of the one file is called. */
export const singleFileName = 'jichi.html';

const thread = /new Worker\(new URL\('(\.\/[^']+\.ts)', import\.meta\.url\), \{ type: 'module' \}\)/;

/** Threads are part of the page: a page opened from a disk may start none from another file. */
export const threadsWithin = (): Plugin => ({
  name: 'threads-within',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.ts') || !code.includes('new Worker(')) return null;
    const [whole = '', path = ''] = thread.exec(code) ?? [];
    if (whole === '') throw new Error(`${id} starts a thread in another way than this build knows`);
    return { code: `import Thread from '${path}?worker&inline';\n${code.replace(whole, 'new Thread()')}`, map: null };
  },
});

const sample = './sample/workspace.json';

/** So is the sample workspace: such a page may fetch nothing beside it. */
export const sampleWithin = (): Plugin => ({
  name: 'sample-within',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('/src/queries/start-workspace.ts')) return null;
    if (!code.includes(`'${sample}'`)) throw new Error(`${id} begins with another sample than this build knows`);
    const bytes = readFileSync('public/sample/workspace.json');
    const address = `data:application/json;base64,${bytes.toString('base64')}`;
    return { code: code.replace(`'${sample}'`, () => JSON.stringify(address)), map: null };
  },
});

/** Inside a script a closing tag would end it, a comment's beginning would swallow what follows. */
const asScript = (code: string): string =>
  code.replaceAll('</script', String.raw`<\/script`).replaceAll('<!--', String.raw`<\!--`);

/** Script and styles stand in the page itself. */
export const everythingWithin = (): Plugin => ({
  name: 'everything-within',
  // After all others: what they still write into the script has to be in it.
  generateBundle: {
    order: 'post',
    handler(_, bundle) {
      const page = bundle['index.html'];
      if (page?.type !== 'asset') return;
      let html = String(page.source);
      for (const [name, file] of Object.entries(bundle)) {
        const [tag] = new RegExp(`<(?:script|link)[^>]*"\\./${name}"[^>]*>(?:</script>)?`).exec(html) ?? [];
        if (tag === undefined) continue;
        const within =
          file.type === 'chunk'
            ? `<script type="module">${asScript(file.code)}</script>`
            : `<style>${String(file.source)}</style>`;
        html = html.replace(tag, () => within);
        delete bundle[name];
      }
      const left = Object.keys(bundle).filter((name) => name !== 'index.html');
      if (left.length > 0) throw new Error(`outside of the one file: ${left.join(', ')}`);
      page.source = html;
      page.fileName = singleFileName;
    },
  },
});
