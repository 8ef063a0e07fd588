import type { getDocument, OPS, PDFDocumentLoadingTask } from 'pdfjs-dist';
import { CharacterMaps } from './character-maps.ts';

export type PdfEngine = { readonly getDocument: typeof getDocument; readonly OPS: typeof OPS };

/**
 * The PDF engine, loaded when the first PDF is read. Its worker code runs in the thread that calls (files are read in
 * a worker of ours already), so that no second script has to be found: one .html opened from disk must work too.
 */
export const loadEngine = async (): Promise<PdfEngine> => {
  const [engine, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  Object.assign(globalThis, { pdfjsWorker: worker });
  return engine;
};

/** Images are never decoded, scripts never evaluated, fonts never put on a page: only text and lines are wanted. */
const frugal = {
  disableFontFace: true,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  maxImageSize: 4096,
  cMapUrl: 'cmaps/',
  cMapPacked: true,
  verbosity: 0,
} as const;

/** Starts to open a document. The engine takes the bytes it is given, and no Buffer, so it gets a copy. */
export const openDocument = (engine: PdfEngine, bytes: Uint8Array): PDFDocumentLoadingTask =>
  engine.getDocument({ ...frugal, data: new Uint8Array(bytes), BinaryDataFactory: CharacterMaps });
