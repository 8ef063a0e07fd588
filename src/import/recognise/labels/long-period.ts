import { squash } from '../../../domain/number/fold.ts';

/** 中期, 实施期, 实施周期, 三年: of more than one year. */
export const tellsLongPeriod = (text: string): boolean => /实施期|周期|[中长]期|[三五]年/u.test(squash(text));
