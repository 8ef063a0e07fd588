import { foldText } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';

/** A cell's text as labels are compared: half-width and without white space. Forms say the same labels again and again. */
export const bareText = rememberByText(foldText);
