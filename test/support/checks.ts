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

/** Runs the checks side by side, and says how each ended as soon as it has. */
export function runChecks(): Promise<readonly StepOutcome[]> {
  return Promise.all(
    checks().map(async (step) => {
      const outcome = await runStep(step);
      printOutcome(outcome);
      return outcome;
    }),
  );
}
