import { oneLine, withoutNumbering } from './cell-text.ts';
import { signCharacters } from './signs.ts';

const trailing = /^([\s\S]*?)\s*[（(]([^（()）]*(?:[（(][^（()）]*[)）][^（()）]*)*)[)）]\s*[。；;]?$/u;
const attached = new RegExp(
  String.raw`^([\s\S]*?)\s*[：:]?\s*((?:[${signCharacters}]|大于|小于|不低于|不少于|不超过)[\s\S]+)$`,
  'u',
);
const signedUnit = new RegExp(String.raw`[${signCharacters}]\s*[\d.]+[^（(]*[（(]`, 'u');

const endingInAmount = /^(\D*\p{Script=Han})[：:]?((?:\d[\d,.]*)\s*(?:[%％‰]|[\p{Script=Han}]{0,3}))$/u;

/** 完成时限：11月30日前, 服务水平：稳步提升. */
const behindColon = /^([^\d：:，,。；;]{2,30})[：:]\s*([^：:，,。；;]{1,30})$/u;

/** 发放时间：每月15日前, 考核排名：前5名: the number stands behind the colon and yet not first. */
const rankBehindColon =
  /^([^\d：:，,。；;]{2,30})[：:]\s*((?:每[年季月周]|[前第]|[次当][年月])\d[^：:，,。；;]{0,20})$/u;

export type Condition = { readonly name: string; readonly target: string; readonly isSure: boolean };

/** `数量指标：出差次数(≥5次)` → name and target; what ends the condition is no part of it. */
export const splitCondition = (text: string): Condition => {
  const bare = withoutNumbering(oneLine(text)).replace(/[。；;]+$/u, '');
  // 数量：≥180万头（羽）: a bracket behind a signed number belongs to its unit.
  const isSigned = signedUnit.test(bare);
  const bracketed = isSigned ? null : trailing.exec(bare);
  if (bracketed?.[1] !== undefined && bracketed[1] !== '' && bracketed[2] !== undefined)
    return { name: bracketed[1], target: bracketed[2].trim(), isSure: true };
  const signed = attached.exec(bare);
  if (signed?.[1] !== undefined && signed[1] !== '' && signed[2] !== undefined)
    return { name: signed[1], target: signed[2].trim(), isSure: false };
  const ranked = rankBehindColon.exec(bare);
  if (ranked?.[1] !== undefined && ranked[2] !== undefined)
    return { name: ranked[1], target: ranked[2], isSure: false };
  const ended = endingInAmount.exec(bare);
  if (ended?.[1] !== undefined && ended[2] !== undefined) return { name: ended[1], target: ended[2], isSure: false };
  const told = behindColon.exec(bare);
  if (told?.[1] !== undefined && told[2] !== undefined) return { name: told[1], target: told[2], isSure: false };
  return { name: bare, target: '', isSure: false };
};
