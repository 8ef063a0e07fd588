import { squash } from '../../../domain/number/fold.ts';
import { bareText } from '../table/bare-text.ts';

const longestLabel = 16;

/** Short, without digits or sentence signs: words that ask for something. */
export const looksLikeLabel = (text: string): boolean => {
  const bare = bareText(text).replace(/[:：]$/u, '');
  return bare.length >= 2 && bare.length <= longestLabel && !/[\d。，,；;？?！!%“”"《》]/u.test(bare);
};

/** It ends in a colon, or as the labels of forms do. */
export const asksForSomething = (text: string): boolean =>
  /[:：]\s*$/u.test(text) ||
  /(?:人|电话|名称|编码|代码|时间|日期|类型|类别|属性|方式|期限|部门|单位|依据|来源|性质|科目|处室|情况|概况|年度|等级|得分|说明|目标|金额)$/u.test(
    squash(text).replace(/[（(].*[)）]$/u, ''),
  );
