import { runReadTargets } from './run-read-targets.ts';

process.exitCode = await runReadTargets(process.argv.slice(2), process);
