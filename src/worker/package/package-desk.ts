import { startPackage } from '../../export/package/write-package.ts';
import { type ReadPackage, readPackageInSteps } from '../../import/package/read-package.ts';
import type { PackageResult, PackageTask } from './package-message.ts';

/** Opens or seals one package, a step per task; holds what is not yet handed out. */
export type PackageDesk = { readonly run: (task: PackageTask) => PackageResult };

/** Sheets handed over at a time: the page takes them in within a frame. */
const BATCH = 25;

type Opening = () => PackageResult;

const handOut = ({ from, sheets }: ReadPackage): Opening => {
  let given = 0;
  return () => {
    const batch = sheets.slice(given, given + BATCH);
    given += batch.length;
    return { kind: 'sheets', from, all: sheets.length, sheets: batch };
  };
};

const startOpening = (bytes: Uint8Array): Opening => {
  const steps = readPackageInSteps(bytes);
  let next: Opening = () => {
    const step = steps.next();
    if (step.done !== true) return { kind: 'verifying', ...step.value };
    if (!step.value.ok) return { kind: 'refused', failure: step.value.error };
    next = handOut(step.value.value);
    return next();
  };
  return () => next();
};

export const createPackageDesk = (): PackageDesk => {
  let opening = startOpening(new Uint8Array());
  let writer = startPackage({ from: '', at: '' });
  const texts: string[] = [];
  return {
    run: (task) => {
      switch (task.kind) {
        case 'open':
          opening = startOpening(task.bytes);
          return opening();
        case 'more':
          return opening();
        case 'begin':
          writer = startPackage(task.sender);
          texts.splice(0, texts.length, writer.begin(task.sheets));
          return { kind: 'sealing' };
        case 'seal':
          texts.push(...task.sheets.map(writer.add));
          return { kind: 'sealing' };
        case 'end':
          texts.push(writer.end());
          return { kind: 'sealed', file: new Blob(texts.splice(0), { type: 'application/octet-stream' }) };
      }
    },
  };
};
