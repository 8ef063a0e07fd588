import { writeFile } from 'node:fs/promises';
import { formatWorkspaceFile } from '../storage/schema/workspace-file.ts';
import { buildSample } from './sample/build-sample.ts';

// `npm run sample`: reads the published tables again and writes the workspace that the app opens on.
const target = 'public/sample/workspace.json';
const sample = await buildSample('test/cases/files');
await writeFile(target, formatWorkspaceFile(sample));
console.log(`${target}: ${sample.evaluations.length}`);
