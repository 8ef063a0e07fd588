import { answering } from '../thread-calls.ts';
import { createCheckDesk } from './check-desk.ts';

/** Entry of the thread that checks in bulk. */
addEventListener('message', answering(createCheckDesk().run));
