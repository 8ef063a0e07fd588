/** The day as the clock of this machine has it; read once per page, so that everything below follows from its arguments. */
export const readToday = (): { readonly year: number; readonly month: number } => {
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1 };
};
