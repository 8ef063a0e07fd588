import { defaultRuleSetId, findRuleSet } from '../../src/domain/rules/rule-sets.ts';
import { scoreEvaluation } from '../../src/domain/scoring/score-evaluation.ts';
import { startImportQueue } from '../../src/worker/import-queue.ts';

/** A file as the measuring process hands it to the page. */
export type PickedFile = { readonly name: string; readonly base64: string };

declare global {
  interface Window {
    /** Takes the files over; nothing of it is measured. */
    readonly pickFiles: (files: readonly PickedFile[]) => void;
    /** Imports and scores all of them as the app does; the number of forms found. */
    readonly importFiles: () => Promise<number>;
    /** SheetJS parses all of them, on as many threads, and does nothing more. */
    readonly parseFiles: () => Promise<void>;
  }
}

type File = { readonly file: string; readonly bytes: Uint8Array<ArrayBuffer> };

let files: readonly File[] = [];
const ruleSet = findRuleSet(defaultRuleSetId);
const queue = startImportQueue({
  onDrafts: (drafts) => {
    for (const { evaluation } of drafts) if (ruleSet !== null) scoreEvaluation(evaluation, ruleSet);
  },
});
queue.prepare();
const peers = Array.from(
  { length: 2 },
  () => new Worker(new URL('./sheetjs-thread.ts', import.meta.url), { type: 'module' }),
);

const parseOn = (peer: Worker, { bytes }: File): Promise<void> =>
  new Promise((resolve, reject) => {
    peer.addEventListener('message', () => resolve(), { once: true });
    peer.addEventListener('error', (event) => reject(new Error(event.message)), { once: true });
    const copy = bytes.slice();
    peer.postMessage(copy, [copy.buffer]);
  });

Object.assign(window, {
  pickFiles: (picked) => {
    files = picked.map(({ name, base64 }) => ({
      file: name,
      bytes: Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)),
    }));
  },
  importFiles: async () => {
    const outcomes = await Promise.all(
      files.map(({ file, bytes }) => queue.add(() => Promise.resolve({ kind: 'file', file, bytes: bytes.slice() }))),
    );
    return outcomes.reduce((sum, outcome) => sum + (outcome.kind === 'read' ? outcome.read.drafts.length : 0), 0);
  },
  parseFiles: async () => {
    const waiting = [...files];
    const work = async (peer: Worker): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) await parseOn(peer, file);
    };
    await Promise.all(peers.map(work));
  },
} satisfies Pick<Window, 'pickFiles' | 'importFiles' | 'parseFiles'>);
