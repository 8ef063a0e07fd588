import { runChecks } from './checks.ts';
import { readCounts } from './vitest-report.ts';

// `npm run check`: types, lint, dead code, format and unit tests, without a build and without a browser.
const outcomes = await runChecks();
const { passed, failed } = readCounts('unit');
console.log(`unit tests: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && outcomes.every((outcome) => outcome.passed) ? 0 : 1;
