import { squash } from '../../../domain/number/fold.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';

/** Every way a sign of comparison is typed, wide and small ones too, as the inside of a character class. */
export const signCharacters = '≥≤＞＜><=＝≧≦⩾⩽═﹥﹤﹦';

const leading = new RegExp(`^[${signCharacters}]`, 'u');
const anywhere = new RegExp(`[${signCharacters}]`, 'u');
const sole = new RegExp(
  `^(?:[${signCharacters}]{1,2}|大于等于|小于等于|大于或等于|小于或等于|大于|小于|等于|不低于|不少于|不超过|不高于|不多于|以上|以下)$`,
  'u',
);

/** `≥95%`, `﹦100%`. */
export const startsWithSign = (text: string): boolean => leading.test(text.trimStart());

/** `合格率≥95%`. */
export const holdsSign = (text: string): boolean => anywhere.test(text);

/** 文字描述 in the column of signs: the target is told in words. */
export const saysInWords = (text: string): boolean => /^文字(?:描述|表述|说明)?$/u.test(squash(text));

/** 定性, 反向, 文字描述: what stands in the column of signs where the target has none. */
export const isNature = rememberByText(
  (text) => /^(?:定[性量](?:指标)?|[正反逆]向(?:指标)?)$/u.test(squash(text)) || saysInWords(text),
);

/** `≥`, `大于等于`: a sign in a column of its own. 定性, 正向 are none. */
export const isSign = rememberByText((text) => sole.test(squash(text)));
