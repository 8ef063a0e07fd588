import type { EvaluationRecord } from '../../storage/schema/parse-record.ts';
import { createListeners } from './listeners.ts';
import { toFileEntry, type WorkspaceFile } from '../../storage/schema/workspace-file.ts';

type SheetOfFile = WorkspaceFile['evaluations'][number];

/** A sheet that is set into: what is set counts at once and is written behind it. */
export type WritingSession = {
  readonly subscribe: (listener: () => void) => () => void;
  /** Whether something set here is not on the disk: on its way, refused, or to be asked about. */
  readonly isUnsaved: () => boolean;
  /** Whether that waits for a person: refused, asked about, or written nowhere. */
  readonly isStuck: () => boolean;
  /** The sheet as the disk last had it. */
  readonly lastWritten: () => EvaluationRecord;
  /** What the disk has of the sheet, with what is set here and not written on top. */
  readonly asShown: (sheet: SheetOfFile) => SheetOfFile;
};

/** Warns whoever closes the page; answers what calls the warning off. */
type Warn = () => () => void;

/**
 * The sessions that pages have open, and those left with something unsaved: such a one is kept until that is written or
 * its sheet is opened again. While anything is unsaved, closing the page is warned of.
 */
export const createUnsavedSessions = (warn: Warn) => {
  const all = new Map<WritingSession, { readonly id: string; readonly pages: number }>();
  let callOff: (() => void) | null = null;

  const { subscribe, tell } = createListeners();

  const follow = (): void => {
    tell();
    if ([...all.keys()].some((session) => session.isUnsaved())) {
      callOff ??= warn();
      return;
    }
    callOff?.();
    callOff = null;
  };

  return {
    subscribe,
    /** Whether anything set on any sheet waits for a person. */
    isStuck: (): boolean => [...all.keys()].some((session) => session.isStuck()),
    /** The sessions of one kind of page, by their sheets. */
    ofKind: <Session extends WritingSession>() => {
      const latest = new Map<string, Session>();
      return {
        /** The session of a sheet that is opened: the one that has something unsaved, else a new one. */
        open: (id: string, create: () => Session): Session => {
          const session = latest.get(id);
          return session !== undefined && all.has(session) && session.isUnsaved() ? session : create();
        },
        /** A page has the session open, until it calls what this answers. */
        hold: (id: string, session: Session): (() => void) => {
          const countPage = (by: 1 | -1): void => {
            all.set(session, { id, pages: (all.get(session)?.pages ?? 0) + by });
          };
          const settle = (): void => {
            if (all.get(session)?.pages === 0 && !session.isUnsaved()) {
              all.delete(session);
              if (latest.get(id) === session) latest.delete(id);
            }
            if (!all.has(session)) stop();
            follow();
          };
          latest.set(id, session);
          countPage(1);
          const stop = session.subscribe(settle);
          follow();
          return () => {
            countPage(-1);
            settle();
          };
        },
      };
    },
    /** Sheets, or all of them, were cleared or replaced: what was left unsaved of them goes with them. */
    forget: (ids: readonly string[] | 'all'): void => {
      for (const [session, { id, pages }] of all)
        if (pages === 0 && (ids === 'all' || ids.includes(id))) all.delete(session);
      follow();
    },
    /** A workspace with what is set on its sheets and not written; sheets that the disk has lost since are in it too. */
    asShown: (file: WorkspaceFile): WorkspaceFile => {
      const unsaved = [...all].filter(([session]) => session.isUnsaved());
      const stored = new Set(file.evaluations.map(({ evaluation }) => evaluation.id));
      const lost = new Map(
        unsaved.flatMap(([session, { id }]) =>
          stored.has(id) ? [] : [[id, toFileEntry(session.lastWritten())] as const],
        ),
      );
      return {
        ...file,
        evaluations: [...file.evaluations, ...lost.values()].map((sheet) =>
          unsaved
            .filter(([, { id }]) => id === sheet.evaluation.id)
            .reduce((shown, [session]) => session.asShown(shown), sheet),
        ),
      };
    },
  };
};

/** Those of this page. */
export const unsavedSessions = createUnsavedSessions(() => {
  const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
  window.addEventListener('beforeunload', warn);
  return () => window.removeEventListener('beforeunload', warn);
});
