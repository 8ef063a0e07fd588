import { foldText } from '../number/fold.ts';
import { rememberByText } from '../remember-by-text.ts';

const SIGN_VARIANTS: Readonly<Record<string, string>> = {
  '≧': '≥',
  '⩾': '≥',
  '≦': '≤',
  '⩽': '≤',
  '═': '=',
  '㎡': '㎡',
  '℅': '%',
  '〈': '<',
  '〉': '>',
  '【': '(',
  '】': ')',
};

/** A cell's text as the patterns expect it: half-width, without spaces, one way to write each sign, no full stop. */
export const plainText = rememberByText((text): string =>
  foldText(text)
    .replace(/[≧⩾≦⩽═℅〈〉【】]/gu, (sign) => SIGN_VARIANTS[sign] ?? sign)
    .replace(/[>≥]=|=[>≥]/gu, '≥')
    .replace(/[<≤]=|=[<≤]/gu, '≤')
    .replace(/(?<=.)[。;,.、]+$/u, '')
    .replace(/(?<=.)\((?:历史|计划|行业|国家|地方|预算|通用|其他)标准\)$/u, '')
    .replace(/^\(([^()]*)\)$/u, '$1'),
);

const NONE =
  /^(?:无|没有|暂无|不适用|不涉及|无此项|无指标|本项目不涉及|\/+|\\+|[-—–_]+|\*+|N\/?A|n\/?a|…+|\.{3,}|-)?$/u;

/** Most cells begin with a digit or a sign of comparison, or hold a word that no blank has: they need no closer look. */
const SAYS_SOMETHING = /^[\d≥≤]|(?![无没有暂不适用涉及此项指标本目历史计划行业国家地方预算通用其他准])[\u4e00-\u9fa5]/u;

/** True for a blank and for the words and signs people write instead of one: 无, 不适用, /, —. */
export const saysNone = (text: string): boolean => !SAYS_SOMETHING.test(text) && NONE.test(plainText(text));
