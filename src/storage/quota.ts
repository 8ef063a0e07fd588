/** How much of the room that the browser grants is taken, in whole percent; null where it does not say. */
export const readUsedPercent = async (): Promise<number | null> => {
  if (!('storage' in navigator)) return null;
  const { usage, quota } = await navigator.storage.estimate();
  return usage === undefined || quota === undefined || quota === 0 ? null : Math.round((usage / quota) * 100);
};

/** Asks the browser not to clear this data when the disk runs low; answers whether it agreed. */
export const keepData = async (): Promise<'kept' | 'may-be-cleared'> => {
  if (!('storage' in navigator)) return 'may-be-cleared';
  const isKept = (await navigator.storage.persisted()) || (await navigator.storage.persist());
  return isKept ? 'kept' : 'may-be-cleared';
};
