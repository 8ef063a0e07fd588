import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { BrowserContext } from 'playwright-core';

const fontFile = createRequire(import.meta.url).resolve(
  '@fontsource/noto-sans-sc/files/noto-sans-sc-chinese-simplified-400-normal.woff2',
);
const fontPath = '/__test-font.woff2';

/** Families the app asks for on screen and on paper; bare machines have none of them. */
const families = ['Noto Sans CJK SC', 'Noto Serif CJK SC', 'SimSun', 'FangSong'];

/** Gives every page of the context a Chinese font, so that its text is not boxes on a machine without one. */
export async function addChineseFont(context: BrowserContext): Promise<void> {
  const body = await readFile(fontFile);
  await context.route(`**${fontPath}`, (route) => route.fulfill({ body, contentType: 'font/woff2' }));
  await context.addInitScript(
    ({ names, path }) => {
      if (!location.protocol.startsWith('http')) return;
      for (const name of names) {
        const face = new FontFace(name, `url(${path})`);
        document.fonts.add(face);
        void face.load().catch(() => undefined);
      }
    },
    { names: families, path: fontPath },
  );
}
