import { z } from 'zod';

/** A sheet and the revision it was written as; 0 for one that was taken out or put back as it was. */
export type SavedElsewhere = { readonly id: string; readonly revision: number };

const message = z.array(z.object({ id: z.string(), revision: z.number().int() }));

type Hear = (saved: readonly SavedElsewhere[]) => void;

/** Who listens in this tab. */
const here = new Set<Hear>();

let channel: BroadcastChannel | null = null;

/** One channel per tab: a tab does not hear itself. */
const openChannel = (): BroadcastChannel => {
  channel ??= new BroadcastChannel('jichi.workspace.main');
  return channel;
};

/** Tells the other tabs which sheets were written. */
export const announceSaves = (saved: readonly SavedElsewhere[]): void => {
  if (saved.length > 0) openChannel().postMessage(saved);
};

/** Tells every tab, this one too, of sheets that were put in place of what their pages show. */
export const announceReplaced = (replaced: readonly SavedElsewhere[]): void => {
  announceSaves(replaced);
  for (const hear of here) hear(replaced);
};

/** Hears of sheets that other tabs wrote, and of those replaced in any; what it returns stops it. */
export const listenForSaves = (hear: Hear): (() => void) => {
  const opened = openChannel();
  const listener = (event: MessageEvent<unknown>): void => {
    const parsed = message.safeParse(event.data);
    if (parsed.success) hear(parsed.data);
  };
  opened.addEventListener('message', listener);
  here.add(hear);
  return () => {
    opened.removeEventListener('message', listener);
    here.delete(hear);
  };
};
