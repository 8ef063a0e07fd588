import { foldWidth, squash } from '../../domain/number/fold.ts';
import { rememberByText } from './remember-by-text.ts';

/** A cell's text as it is compared: half-width and without white space. */
export const bareText = rememberByText((text) => squash(foldWidth(text)));
