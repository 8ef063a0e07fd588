import { runScore } from './run-score.ts';

process.exitCode = await runScore(process.argv.slice(2), process);
