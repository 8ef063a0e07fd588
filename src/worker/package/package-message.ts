import type { PackageSender, SheetToSend } from '../../export/package/write-package.ts';
import type { PackageFailure, ReadPackage } from '../../import/package/read-package.ts';

/** What the thread is asked: one file to open or one to seal, a little at a time. */
export type PackageTask =
  | { readonly kind: 'open'; readonly bytes: Uint8Array }
  /** The next step of opening: lines are verified, then sheets handed out. */
  | { readonly kind: 'more' }
  | { readonly kind: 'begin'; readonly sender: PackageSender; readonly sheets: number }
  | { readonly kind: 'seal'; readonly sheets: readonly SheetToSend[] }
  | { readonly kind: 'end' };

export type PackageResult =
  | { readonly kind: 'verifying'; readonly done: number; readonly all: number }
  | { readonly kind: 'refused'; readonly failure: PackageFailure }
  /** Some sheets of a package that was verified whole; none when all were handed out. */
  | {
      readonly kind: 'sheets';
      readonly from: string;
      readonly all: number;
      readonly sheets: ReadPackage['sheets'];
    }
  | { readonly kind: 'sealing' }
  | { readonly kind: 'sealed'; readonly file: Blob };
