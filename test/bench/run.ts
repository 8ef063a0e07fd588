import { benchChecks } from './checks.ts';
import { benchOverview } from './overview.ts';
import { benchPrinting } from './printing.ts';
import { benchPagePause } from './page-pause.ts';
import { benchScoring } from './scoring.ts';
import { benchTargetReading } from './target-reading.ts';
import { benchTyping } from './typing.ts';
import { benchXlsxImport } from './xlsx-import.ts';

// `npm run bench`: figures beside a peer in the same run, so that the ratio means something on any machine.
console.log(`Node ${process.version}, ${process.platform} ${process.arch}, median of 5 runs\n`);
await benchTargetReading();
await benchScoring();
await benchXlsxImport();
await benchTyping();
await benchChecks();
await benchOverview();
await benchPrinting();
await benchPagePause();
