/** Runs work on one sheet while no other tab does; without Web Locks the revision alone guards it. */
export const withSheetLock = async <Value>(id: string, work: () => Promise<Value>): Promise<Value> => {
  const locks = 'locks' in navigator ? navigator.locks : null;
  if (locks === null) return work();
  const outcome: { value?: Value } = {};
  await locks.request(`jichi.sheet.${id}`, async () => {
    outcome.value = await work();
  });
  return outcome.value as Value;
};
