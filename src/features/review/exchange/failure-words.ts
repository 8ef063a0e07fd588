import type { PackageFailure } from '../../../import/package/read-package.ts';
import { byteText, exchangeText, partPlaceText } from '../../../text/review-exchange-text.ts';

const words = exchangeText.failure;

/** Why a package was refused, and where. */
export const packageFailureText = (failure: PackageFailure): string => {
  switch (failure.kind) {
    case 'not-a-package':
      return words['not-a-package'];
    case 'newer':
      return words.newer(failure.version);
    case 'cut':
      return words.cut(failure.line);
    case 'shape':
      return words.shape(failure.line);
    case 'changed': {
      const { line, byte, before, after, place } = failure;
      const where = place === null ? '' : ` ${partPlaceText(place)}`;
      const exact = byte === null ? words.unlocated : words.byte(byte, byteText(before), byteText(after));
      return `${words.changed(line)}${where}${exact}`;
    }
  }
};
