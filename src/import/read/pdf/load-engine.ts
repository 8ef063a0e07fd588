import type { getDocument, OPS, PDFDocumentLoadingTask, PDFWorker } from 'pdfjs-dist';
import { CharacterMaps } from './character-maps.ts';
import type { CountingPort } from './counting-port.ts';

export type PdfEngine = {
  readonly getDocument: typeof getDocument;
  readonly OPS: typeof OPS;
  readonly PDFWorker: typeof PDFWorker;
  readonly initializeFromPort: (port: object) => void;
};

/**
 * The PDF engine, loaded when the first PDF is read. Its worker code runs in the thread that calls (files are read in
 * a worker of ours already), so that no second script has to be found: one .html opened from disk must work too.
 */
export const loadEngine = async (): Promise<PdfEngine> => {
  const [engine, { WorkerMessageHandler }] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  return { ...engine, initializeFromPort: (port) => WorkerMessageHandler.initializeFromPort(port) };
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

/** Starts to open a document over that line. The engine takes the bytes it is given, so it gets a copy. */
export const openDocument = (engine: PdfEngine, bytes: Uint8Array, port: CountingPort): PDFDocumentLoadingTask => {
  engine.initializeFromPort(port);
  const worker = engine.PDFWorker.create({ port: port as unknown as Worker, verbosity: frugal.verbosity });
  return engine.getDocument({ ...frugal, worker, data: bytes.slice(), BinaryDataFactory: CharacterMaps });
};
