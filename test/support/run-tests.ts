import { runChecks } from './checks.ts';
import { printOutcome, runStep, type Step, type StepOutcome } from './steps.ts';
import { readCounts, vitestScript } from './vitest-report.ts';

// `npm test`: all checks, the published documents, the build, and the journeys through the built app in a real browser.
async function runAndPrint(step: Step): Promise<StepOutcome> {
  const outcome = await runStep(step);
  printOutcome(outcome);
  return outcome;
}

const outcomes = [...(await runChecks())];
outcomes.push(await runAndPrint({ name: 'cases', script: vitestScript('cases') }));
const build = await runAndPrint({ name: 'build', script: 'npm run --silent build' });
outcomes.push(build);
if (build.passed) outcomes.push(await runAndPrint({ name: 'journeys', script: vitestScript('journeys') }));

const unit = readCounts('unit');
const cases = readCounts('cases');
const journeys = build.passed ? readCounts('journeys') : { passed: 0, failed: 0 };
const failedTests = unit.failed + cases.failed + journeys.failed;
// A failing step that is no test (types, lint, …) or a crash around the tests must not end in "0 failed".
const otherFailures = outcomes.filter((outcome) => !outcome.passed && !outcome.step.script.startsWith('vitest')).length;
const crashed = failedTests === 0 && otherFailures === 0 && outcomes.some((outcome) => !outcome.passed) ? 1 : 0;
const failed = failedTests + otherFailures + crashed;

console.log(
  `unit tests ${unit.passed}, cases ${cases.passed}, journeys ${journeys.passed}; checks and build failed: ${otherFailures}`,
);
console.log(`${unit.passed + cases.passed + journeys.passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
