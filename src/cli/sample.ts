import { writeFile } from 'node:fs/promises';
import { buildSample } from './sample/build-sample.ts';

// `npm run --silent sample`: reads the published tables again and writes the workspace that the app opens on.
const target = 'public/sample/workspace.json';
const sample = await buildSample('test/cases/files');
await writeFile(target, JSON.stringify(sample));
console.log(`${target}: ${sample.evaluations.length}`);
