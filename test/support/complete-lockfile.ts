import { readFileSync, writeFileSync } from 'node:fs';
import { completeLockfile, parseLockfile } from './lockfile.ts';

// `npm run lockfile`, after a package was added or changed.
const path = 'package-lock.json';
writeFileSync(path, `${JSON.stringify(completeLockfile(parseLockfile(readFileSync(path, 'utf8'))), null, 2)}\n`);
