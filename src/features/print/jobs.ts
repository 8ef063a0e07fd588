/** More sheets than this in one print job cost the browser gigabytes: they are printed in several. */
export const jobSize = 200;

/** The sheets of one job, counted from 0. */
export const sheetsOfJob = <Sheet>(sheets: readonly Sheet[], job: number): readonly Sheet[] =>
  sheets.slice(job * jobSize, (job + 1) * jobSize);

/** First and last sheet of a job as people count them. */
export const jobRange = (job: number, sheetCount: number): { readonly first: number; readonly last: number } => ({
  first: job * jobSize + 1,
  last: Math.min((job + 1) * jobSize, sheetCount),
});
