import { parseDecimal } from '../../../domain/number/decimal.ts';
import { foldText, squash } from '../../../domain/number/fold.ts';
import { bareText } from './bare-text.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';

const dashes = /^[-—–―－/／\\*＊~～_.。·、]+$/u;

/** `—`, `/`, `*` stand for a blank. */
export const isDash = (text: string): boolean => dashes.test(squash(text));

const seal = /^[（(]?(?:盖章|公章|签章|签字|签名|盖公章|单位盖章|单位公章|加盖公章|签字盖章)[)）]?$/u;

const whereToSeal = '[（(](?:单位)?(?:加?盖公?章|公章|签章)[)）]';
const aroundName = new RegExp(
  `^\\s*${whereToSeal}\\s*(?=\\p{Script=Han})|(?<=\\p{Script=Han})\\s*${whereToSeal}\\s*$`,
  'gu',
);

/** 某镇人民政府（盖章）, （盖章）某镇人民政府: a name without where to seal it. */
export const withoutSeal = (text: string): string => text.replace(aroundName, '');

/** 财政绩效管理科室（盖章） 年 月 日: an office that is to sign, with no date yet. */
export const isPlaceToSign = (text: string): boolean =>
  /[章签]/u.test(text) &&
  /^(?!.*(?:同意|属实|通过))[^\d。，,；;:：]{2,24}[（(](?:单位)?(?:加?盖公?章|公章|签章|签字|签名)[)）][:：]?年月日$/u.test(
    squash(text),
  );

const prompt =
  /^(?:请|对照|结合|针对|简要|简述|概述|概括|说明|填写|描述).*(?:说明|填写|分析|描述|提出|简述|概述|概括|列明).*[（(]\d+字(?:以内|左右|以上|以下|内)?[)）]。?$/u;

/** 结合自评情况，分析存在的问题及原因。（200字以内）: what a form asks for, left standing by whoever should answer. */
const isPrompt = (text: string): boolean => /字/u.test(text) && prompt.test(squash(text));

/** Nothing is written, or a sign that stands for nothing, or only where to seal and sign, or what the form asks for. */
export const isBlankText = rememberByText((text) => {
  const bare = squash(text);
  return bare === '' || dashes.test(bare) || seal.test(bare) || bare === '年月日' || isPrompt(text);
});

const joinedLines = (text: string): string =>
  text
    .replace(/(?<=[\u2e80-\uffef])\s*\n\s*|\s*\n\s*(?=[\u2e80-\uffef≥≤＞＜><=%％])/gu, '')
    .replace(/\s*\n\s*/gu, ' ')
    .trim();

/** One line: breaks between Chinese characters vanish, others become a space. */
export const oneLine = (text: string): string => (text.includes('\n') ? joinedLines(text) : text.trim());

/** Two Chinese characters in a row, blanks between them or not: more than a sign or a unit. */
export const holdsWords = (text: string): boolean => /\p{Script=Han}\s*\p{Script=Han}/u.test(text);

/** A number as a plain decimal without unit: `１０`, `10分`, `1,234.5`; null when it is none. */
export const plainNumber = rememberByText((text): string | null => {
  const folded = bareText(text).replace(/分$/u, '');
  if (parseDecimal(folded) === null) return null;
  return folded.replaceAll(',', '').replace(/^\+/, '');
});

/** `83分（良）`: a total with its grade; either may be missing. */
export const totalIn = (text: string): { readonly total: string | null; readonly grade: string | null } => {
  const match = /^([\d.]+)分?[(,]?(?:(?:等级|评价|自评)[:：]?)?(优秀?|良好?|中等?|差)[)]?$/u.exec(bareText(text));
  return { total: plainNumber(match?.[1] ?? text), grade: match?.[2] ?? null };
};

/** A number, perhaps with a percent sign or a unit of points. */
export const looksNumeric = rememberByText((text) => plainNumber(bareText(text).replace(/%$/u, '')) !== null);

const placeholder =
  /^(?:\.{2,}|…+|。{2,}|·{2,}|[x×*]{2,}[%％]?|[≥≤＞＜=><]{1,2}[x×*]{2,}.{0,4}|无?\(?(?:请|此处|可)?(?:填写|续表|续行|增加行).*|(?:三级)?指标\s*[0-9一二三四五六七八九十n]*[:：.、]?(?:\.{2,}|…+)?|(?:任务|目标)[0-9一二三四五六七八九十n]+[:：](?:\.{2,}|…+)?)$/iu;

const example = /^[([](?:示例|样例|举例|例)[)\]]|^(?:示例|样例|举例|例如|例)[:：]/u;

/** `……`, `指标1：`, `（示例）培训人数`: printed for the person who fills in the form, not filled in. */
export const isPlaceholder = rememberByText(
  (text) => placeholder.test(bareText(text)) || example.test(bareText(text)) || isPrompt(text),
);

/** 无, 不适用: written where there is nothing to tell. */
export const isNotApplicable = (text: string): boolean => /^(?:暂?无|没有|不适用|不涉及)$/u.test(bareText(text));

const number = String.raw`(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})`;

/** 指标1：, 任务1：, 目标1：, （1）, ①, 一、 (not of 三、四级手术), 1), 1. — a point or 、 before digits only where they are no decimals: 3.12345热线, 1、2023年. */
const numbering = new RegExp(
  [
    String.raw`^(?:三级)?指\s*标\s*${number}\s*(?:[：:、.．,，\-—]\s*|\s+|(?=\p{Script=Han}\s?\p{Script=Han}|[^\d\s\p{Script=Han}]))`,
    String.raw`^(?:三级)?指\s*标\s*[：:]\s*`,
    String.raw`^(?:任\s*务|目\s*标)\s*${number}\s*[：:]\s*`,
    String.raw`^[（(]\s*${number}\s*[)）]\s*`,
    String.raw`^[①-⑳]\s*`,
    // 八一、春节 are two days, no number.
    String.raw`^(?:[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])、\s*(?![一二三四五六七八九十][级期类档等线环产年季孩胎号标次])`,
    String.raw`^\d{1,2}[)）]\s*`,
    String.raw`^\d{1,2}\s*[.．]\s*(?=\D|\d{3,})`,
    String.raw`^\d{1,2}\s*、\s*(?=\D|\d{3,})`,
  ].join('|'),
  'u',
);

/** ①是否合规；②手续是否完整: the number is the first of several, each with words of its own. */
const numbersParts = (name: string): boolean =>
  (name.includes('②') && name.startsWith('①')) || (/[(（]2[)）]/u.test(name) && /^[(（]1[)）]/u.test(name));

/** 三级指标 without `指标1：`, `指标：`, `1.`, `①`, `（1）`. */
export const withoutNumbering = (name: string): string => {
  if (numbersParts(name.trim())) return name.trim();
  const bare = name.trim().replace(numbering, '').trim();
  return bare === '' ? name.trim() : bare;
};

/** `3.12345热线…`, `指标1完成率`: where the number ends can only be guessed. */
export const isNumberingUnsure = (name: string): boolean =>
  /^\d{1,2}\s*(?:[.．]\s*\d|、\s*(?!(?:19|20)\d{2}年)\d)|^(?:三级)?指标\d{1,2}\p{Script=Han}{2,3}$/u.test(name.trim());

/** 产出目标（部门工作实绩，包含重点工作）: what the form says of its level, in words of a sentence. */
const explained =
  /(?<=^(?:产出|效益|效果|满意度|成本)(?:类)?(?:指标|目标))\((?=[^()]*(?:[,;。的]|包[含括]))[^()]{4,}\)$/u;

/** 一级指标 without its points or what the form says of it: 产出指标(50分), 产出指标（40-50）分, 产出指标（必填） → 产出指标. */
export const withoutPoints = rememberByText((text) =>
  bareText(text)
    .replace(/^(?:[一二三四五六七八九十]{1,2}[、.]|[(][一二三四五六七八九十\d]{1,2}[)]|\d{1,2}[.、])/u, '')
    .replace(/[([](?:[^()[\]]*\d[^()[\]]*|(?:必填|选填|必选|可选).{0,6})[)\]]分?$/u, '')
    .replace(explained, '')
    .replace(/[:：]?\d+(?:\.\d+)?(?:分|%)$/u, '')
    .replace(/(?<=产出|效益|满意度|成本|指标)[:：]?\d{2}(?:\.\d+)?$/u, '')
    .replace(/:$/u, ''),
);

/** 1, 12, ３, 目标1: what 序号 holds. */
export const isRowNumber = (text: string): boolean => /^(?:目标|指标)?\d{1,3}$/u.test(foldText(text));

/** 合计, 总计 or 小计, and nothing more. */
export const isSumWord = (text: string): boolean => /^(?:合计|总计|小计)$/u.test(squash(text));

/** 全省合计, 市图书馆小计: a sum of several. */
export const namesSum = (text: string): boolean => /(?:合计|总计|小计)$/u.test(squash(text));
