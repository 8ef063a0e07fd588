/**
 * The maps by which a PDF names Chinese characters (GB collections). Without them a font that is not embedded, as
 * most office programs in China write it, comes out empty. Only these are shipped, not the other scripts' maps.
 */
const mapUrls: Readonly<Record<string, () => URL>> = {
  'Adobe-GB1-UCS2': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/Adobe-GB1-UCS2.bcmap', import.meta.url),
  'GB-EUC-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GB-EUC-H.bcmap', import.meta.url),
  'GB-EUC-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GB-EUC-V.bcmap', import.meta.url),
  'GBK-EUC-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-H.bcmap', import.meta.url),
  'GBK-EUC-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBK-EUC-V.bcmap', import.meta.url),
  'GBK2K-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBK2K-H.bcmap', import.meta.url),
  'GBK2K-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBK2K-V.bcmap', import.meta.url),
  'GBKp-EUC-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-H.bcmap', import.meta.url),
  'GBKp-EUC-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBKp-EUC-V.bcmap', import.meta.url),
  'GBpc-EUC-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBpc-EUC-H.bcmap', import.meta.url),
  'GBpc-EUC-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/GBpc-EUC-V.bcmap', import.meta.url),
  'UniGB-UCS2-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-H.bcmap', import.meta.url),
  'UniGB-UCS2-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/UniGB-UCS2-V.bcmap', import.meta.url),
  'UniGB-UTF16-H': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-H.bcmap', import.meta.url),
  'UniGB-UTF16-V': () => new URL('../../../../node_modules/pdfjs-dist/cmaps/UniGB-UTF16-V.bcmap', import.meta.url),
};

const readInNode = async (url: URL): Promise<Uint8Array> => {
  const { readFile } = process.getBuiltinModule('node:fs/promises');
  return new Uint8Array(await readFile(url));
};

const readInBrowser = async (url: URL): Promise<Uint8Array> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`character map not served: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
};

const readMap = async (name: string): Promise<Uint8Array> => {
  const url = mapUrls[name]?.();
  if (url === undefined) throw new Error(`character map not shipped: ${name}`);
  return url.protocol === 'file:' && typeof process !== 'undefined' ? readInNode(url) : readInBrowser(url);
};

/** What the PDF engine asks for its files: maps are given, fonts and decoders are not needed to read text. */
export class CharacterMaps {
  async fetch(request: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (request.kind !== 'cMapUrl') throw new Error(`not shipped: ${request.filename}`);
    return readMap(request.filename.replace(/\.bcmap$/, ''));
  }
}
