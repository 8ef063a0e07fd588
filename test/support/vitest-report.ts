import { readFileSync, rmSync } from 'node:fs';
import { z } from 'zod';

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.unknown()) })),
});

export type TestCounts = { readonly passed: number; readonly failed: number };

/** Where vitest leaves the counts of one project. */
function reportPath(project: string): string {
  return `.cache/${project}.json`;
}

/** The vitest run of one project, its counts written to the report. */
export function vitestScript(project: string): string {
  rmSync(reportPath(project), { force: true });
  return `vitest run --project ${project} --reporter=default --reporter=json --outputFile.json=${reportPath(project)}`;
}

/**
 * What really ran. A skipped test and a file that could not even be loaded count as failed, and so does a run
 * without a report.
 */
export function readCounts(project: string): TestCounts {
  const report = readReport(project);
  if (report === null) return { passed: 0, failed: 1 };
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numPendingTests + report.numTodoTests + unloaded.length,
  };
}

function readReport(project: string): z.infer<typeof reportSchema> | null {
  try {
    return reportSchema.parse(JSON.parse(readFileSync(reportPath(project), 'utf8')));
  } catch {
    return null;
  }
}
