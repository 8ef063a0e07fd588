import { z } from 'zod';

export type SavedElsewhere = { readonly id: string; readonly revision: number };

const message = z.object({ id: z.string(), revision: z.number().int() });
const channelName = 'jichi.workspace.main';

let sender: BroadcastChannel | null = null;

/** Tells the other tabs that a sheet was written. */
export const announceSave = (saved: SavedElsewhere): void => {
  sender ??= new BroadcastChannel(channelName);
  sender.postMessage(saved);
};

/** Hears of sheets that other tabs wrote; what it returns stops it. */
export const listenForSaves = (hear: (saved: SavedElsewhere) => void): (() => void) => {
  const channel = new BroadcastChannel(channelName);
  channel.addEventListener('message', (event: MessageEvent<unknown>) => {
    const parsed = message.safeParse(event.data);
    if (parsed.success) hear(parsed.data);
  });
  return () => channel.close();
};
