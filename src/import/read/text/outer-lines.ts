import { CHINESE_NUMERAL, parseChineseNumeral } from '../../../domain/number/chinese-numeral.ts';
import { flowLabelKey } from './preamble-segments.ts';

const pageNumber =
  /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$|^\d{1,4}\s*\/\s*\d{1,4}$|^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/u;

/** — 3 —, 3/12, 第 3 页: a line that numbers its page. */
export const isPageNumber = (line: string): boolean => pageNumber.test(line.trim());

const tableNumber = new RegExp(
  `^(?:公开|预算)?表(?:\\d{1,2}(?:-\\d)?|${CHINESE_NUMERAL})$|^(?:公开|预算)\\d{1,2}(?:-\\d)?表$`,
  'u',
);

/** 表十一, 表3, 公开05表: a line that numbers the table below it. */
export const isTableNumber = (line: string): boolean => tableNumber.test(line.trim());

const chapter = new RegExp(`^(${CHINESE_NUMERAL})\\s*、\\s*([^，。；：:\\s]{2,30})$`, 'u');

/**
 * 六、政府采购预算情况 → 6: a heading of a document; null for other lines, labels of a form with a number and the cells of a
 * row side by side among them.
 */
export const chapterNumber = (line: string): number | null => {
  const [, number = '', words = ''] = chapter.exec(line.trim()) ?? [];
  return words === '' || isFoot(words) ? null : parseChineseNumeral(number);
};

/** 总分, 填报人, 其他说明的问题, 保障绩效目标实现措施, 审核意见: a label of the rows below the indicators. */
export const isFoot = (text: string): boolean => {
  const key = flowLabelKey(text) ?? '';
  const isClosing = key === 'attribute' && /^其[他它].*说明|^(?:保障|实现).{0,8}措施$|(?:意见|结论)$/u.test(text);
  return isClosing || /^说明[：:]?$/u.test(text) || ['total', 'grade', 'problem', 'signature'].includes(key);
};
