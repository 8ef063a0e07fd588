import { listenForSaves } from '../../storage/tab-channel.ts';

/** Has a sheet read again now, and when another tab writes it or it is replaced in any; what it returns stops it. */
export const followSaves = (id: string, receive: () => Promise<void>): (() => void) => {
  const stop = listenForSaves((saved) => {
    if (saved.some((one) => one.id === id)) void receive();
  });
  // What the cache gave may be older than what another tab wrote since.
  void receive();
  return stop;
};
