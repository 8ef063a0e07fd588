import { expect, it } from 'vitest';
import { jobRange, jobSize, sheetsOfJob } from '../../../src/features/print/jobs.ts';

it('every sheet is in one job, and no job is larger than a browser bears', () => {
  const sheets = Array.from({ length: 2 * jobSize + 1 }, (_, index) => index);
  const jobs = [0, 1, 2].map((job) => sheetsOfJob(sheets, job));
  expect(jobs.flat()).toEqual(sheets);
  expect(jobs.map(({ length }) => length)).toEqual([jobSize, jobSize, 1]);
  expect(jobRange(2, sheets.length)).toEqual({ first: 2 * jobSize + 1, last: 2 * jobSize + 1 });
});
