import { answering } from '../thread-calls.ts';
import { createPackageDesk } from './package-desk.ts';

/** Entry of the thread that opens and seals packages. */
addEventListener('message', answering(createPackageDesk().run));
