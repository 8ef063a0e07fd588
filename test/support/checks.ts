import { printOutcome, runStep, type Step, type StepOutcome } from './steps.ts';
import { vitestScript } from './vitest-report.ts';

/** Everything that needs no browser. The scripts are those of package.json. */
const checks = (): readonly Step[] => [
  { name: 'types', script: 'npm run --silent types' },
  { name: 'lint', script: 'npm run --silent lint' },
  { name: 'dead code', script: 'npm run --silent dead-code' },
  { name: 'format', script: 'npm run --silent format' },
  { name: 'unit tests', script: vitestScript('unit') },
];

/**
 * Runs the checks one after the other, and says how each ended. Each uses every processor by itself; side by side
 * they wait for each other's memory and take half as long again.
 */
export async function runChecks(): Promise<readonly StepOutcome[]> {
  const outcomes: StepOutcome[] = [];
  for (const step of checks()) {
    const outcome = await runStep(step);
    printOutcome(outcome);
    outcomes.push(outcome);
  }
  return outcomes;
}
