import { z } from 'zod';

export type SavedElsewhere = { readonly id: string; readonly revision: number };

const message = z.array(z.object({ id: z.string(), revision: z.number().int() }));

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

/** Hears of sheets that other tabs wrote; what it returns stops it. */
export const listenForSaves = (hear: (saved: readonly SavedElsewhere[]) => void): (() => void) => {
  const opened = openChannel();
  const listener = (event: MessageEvent<unknown>): void => {
    const parsed = message.safeParse(event.data);
    if (parsed.success) hear(parsed.data);
  };
  opened.addEventListener('message', listener);
  return () => opened.removeEventListener('message', listener);
};
