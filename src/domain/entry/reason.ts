import { plainText, saysNone } from '../target/plain-text.ts';

/** Why a 偏差原因 does not count: blank · says nothing (无偏差, 正常) · a template left unfilled · too short to say why. */
export type ReasonFlaw = 'blank' | 'empty-phrase' | 'unfinished' | 'too-short';

const EMPTY_PHRASE =
  /^(?:(?:基本)?(?:无|没有|不存在|未出现|未发生|暂无)(?:明显|较大|重大)?(?:偏差|差异|异常|问题|原因)?|已?(?:基本|全部|按时|按期|如期)?完成(?:目标|任务|指标)?|(?:一切|基本)?正常|(?:基本)?达标|已达标|按计划(?:进行|推进|完成)?|客观原因|其他(?:原因)?|见(?:附件|说明)|同上|详见附件|工作需要|实际情况|不涉及)$/u;

/** The gap that a template leaves for the person's own words. */
export const reasonGap = '＿＿';

const SHORTEST = 5;

/** What is wrong with the reason of a row that lost points; null when it can stand. */
export const findReasonFlaw = (text: string): ReasonFlaw | null => {
  if (saysNone(text)) return text.trim() === '' ? 'blank' : 'empty-phrase';
  if (text.includes(reasonGap)) return 'unfinished';
  const plain = plainText(text);
  if (EMPTY_PHRASE.test(plain)) return 'empty-phrase';
  return Array.from(plain).length < SHORTEST ? 'too-short' : null;
};
