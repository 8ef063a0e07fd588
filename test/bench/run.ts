import { benchScoring } from './scoring.ts';
import { benchTargetReading } from './target-reading.ts';

// `npm run bench`: every figure beside a peer in the same run, so that the ratio holds on any machine.
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, median of 5 runs\n`);
await benchTargetReading();
await benchScoring();
