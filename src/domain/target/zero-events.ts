import { plainText } from './plain-text.ts';

const EVENTS =
  '(?:重大|较大|特大|重特大|一般|安全|责任|生产|质量|人为|网络|信息|舆情|消防|交通|食品|群体性?|有效|廉政)*(?:故障|事故|投诉|差错|失误|出错|上访|缺陷|违规|违纪|违法|死亡|伤亡|感染|泄漏|泄露|泄密|发生|举报|拖欠|案件|火灾|失窃|误差|积压|遗漏|漏报|瞒报|差评|新增|延误|污染|事件|发案|超时|逾期|隐患|损失|中断)';

const NONE_WANTED = new RegExp(`^(?:实现|确保|保持|达到)?[零0]${EVENTS}$`, 'u');

const NONE_HAPPENED = new RegExp(
  `^(?:全年|年内|本年度?)?(?:均|都)?(?:未|没有?|无)(?:再)?(?:(?:发生|出现|产生|接到|收到)过?(?:任何)?(?:(?:人员)?${EVENTS}){0,2}|(?:任何)?(?:人员)?${EVENTS})(?:发生|出现|情况)?$`,
  'u',
);

/** 零事故, 零投诉 as a target, folded and without spaces: nothing of the kind may happen. */
export const wantsNoEvent = (plain: string): boolean => NONE_WANTED.test(plain);

/** 未发生, 无事故, 没有发生安全事故: what counts as 0 against a target of 0. A bare 无 is a sign for blank and says nothing. */
export const saysNoEvent = (text: string): boolean => NONE_HAPPENED.test(plainText(text));
