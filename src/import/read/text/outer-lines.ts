import { flowLabelKey } from './preamble-segments.ts';

const pageNumber =
  /^[-—–－]+\s*\d{1,4}\s*[-—–－]+$|^\d{1,4}\s*\/\s*\d{1,4}$|^第\s*\d{1,4}\s*页(?:\s*[,，/]?\s*共\s*\d{1,4}\s*页)?$/u;

/** — 3 —, 3/12, 第 3 页: a line that numbers its page. */
export const isPageNumber = (line: string): boolean => pageNumber.test(line.trim());

/** 总分, 填报人, 其他说明的问题, 保障绩效目标实现措施, 审核意见: a label of the rows below the indicators. */
export const isFoot = (text: string): boolean => {
  const key = flowLabelKey(text) ?? '';
  const isClosing = key === 'attribute' && /^其[他它].*说明|^(?:保障|实现).{0,8}措施$|(?:意见|结论)$/u.test(text);
  return isClosing || /^说明[：:]?$/u.test(text) || ['total', 'grade', 'problem', 'signature'].includes(key);
};
