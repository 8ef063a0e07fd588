import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import type { RawCell } from '../../read/raw-table.ts';
import { bareText } from './bare-text.ts';
import type { MoneyColumn } from '../blocks.ts';
import { headerKey } from '../labels/header-labels.ts';

const formName =
  /(?:自评|绩效|监控).*(?:表|公开表|申报表|报告表)$|绩效目标(?:清单|一览)$|(?:支出|项目|资金).*(?:绩效(?:目标)?自评(?:情况)?|目标(?:申报|批复|公开)?表)$/u;
const otherTables =
  /(?<!绩效目标)汇总|统计|(?<!绩效目标)(?:一览|清单)|目录|名单|(?<!绩效(?:评价|自评))得分表|绩效目标(?:审核|审查|评审)(?:评分|打分)表|封面|说明$|索引|(?:预算|决算|基础数据)表$|收支|(?<!绩效目标汇)总表$/u;
const prefix =
  /^(?:附件?(?:表)?\s*(?:\d{1,2}(?=(?:19|20)\d{2}年|\D)|[一二三四五六七八九十]+)?(?:[-—－.]\d+)*[:：、.]?|表\s*[\d一二三四五六七八九十]+(?:[-—－]\d+)*[:：、.]?|(?:公开)?(?:预|决)?(?:算)?(?:公开)?\d*表[:：]?|\d{1,2}[、.](?!\d)|[一二三四五六七八九十]{1,3}、|[(][一二三四五六七八九十\d]{1,3}[)])+/u;
const yearMark =
  /[(](?:\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年?度?(?:\d{1,2}[-—–~～至]\d{1,2}月|上半年|下半年|第?[一二三四]季度)[)]|[(](?:\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})?年?度?[)]|(?:\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2})年度?/gu;
const sample =
  /[(](?:样表|参考|格式|模板|范本|试行|续表?|\d+[-—]\d+|表?\d{1,2}|[一二三四五六七八九十]{1,2}|项目支出)[)]$/u;

/** The name of a form: 2021年部门预算专项业务经费绩效目标表 → 部门预算专项业务经费绩效目标表; null when the text names none. */
export const formTitleOf = rememberByText((text): string | null => {
  if (text.length > 200 || !/[表评标]/u.test(text)) return null;
  const whole = bareText(text).replace(/^[#*>]+|\*+$/gu, '');
  if (whole.length > 70 || /[。;,]/u.test(whole)) return null;
  const bare = whole
    .replace(prefix, '')
    .replace(yearMark, '')
    .replace(/[(]年度[)]|^年度?(?=.{4})/gu, '')
    .replace(/^\d{1,2}[.、]/u, '')
    .replace(sample, '')
    .replace(/[:：]$/u, '');
  const quoted = bare.replace(/^《|》$/gu, '');
  const named = quoted.replace(/\([^()]{2,12}\)$/u, '');
  return formName.test(named) && !otherTables.test(named) ? quoted : null;
});

/** 2023年项目支出绩效自评情况汇总表 → 项目支出绩效自评情况汇总表: no form's name, but that of a list; null for any other text. */
export const listTitleOf = (text: string): string | null => {
  const bare = bareText(text).replace(/[(](?:\d{1,2}[-—–~～至]\d{1,2}月|[上下]半年|前?[一二三四]季度)[)]$/u, '');
  return /绩效.*(?:汇总|一览|统计|公开|情况)表$/u.test(bare)
    ? bare.replace(prefix, '').replace(yearMark, '').replace(sample, '')
    : null;
};

const ownReport = /^(?![一二三四五六七八九十]{1,3}、|[(])[^:;,。]{4,40}绩效(?:目标|评价)?自评(?:报告|情况)?$/u;

/** 某街道2021年度部门整体支出绩效评价自评报告, 某局绩效自评: a title that says no 表; null for a heading with a number. */
export const reportTitleOf = (text: string): string | null => {
  if (text.length > 80 || !text.includes('自评')) return null;
  const bare = bareText(text);
  return ownReport.test(bare) && !otherTables.test(bare) ? bare.replace(prefix, '').replace(yearMark, '') : null;
};

const evaluationReport =
  /^(?![一二三四五六七八九十]{1,3}、|[(])[^:;,。]{0,30}(?:支出|资金|项目|部门|单位)绩效评价报告$/u;

/** 2018年度部门整体支出绩效评价报告. */
export const namesEvaluationReport = (text: string): boolean =>
  text.length <= 80 && text.includes('报告') && evaluationReport.test(bareText(text));

/**
 * 部门整体绩效目标, 某县财政支出绩效评价报告: a title that says no 表. It reads like the label of the goals, or the heading of a text, so
 * it is one only above all else in a table.
 */
export const goalTitleOf = (text: string): string | null => {
  const bare = bareText(text);
  return /^.{0,24}(?:部门|单位|项目|政策|专项).{0,9}绩效目标(?:[和与及](?:绩效)?指标)?$/u.test(bare) ||
    namesEvaluationReport(text)
    ? bare.replace(yearMark, '')
    : reportTitleOf(text);
};

const unitClause = /(?:金额|货币)?单位[:：]?(?:人民币)?(?:万元|元)$/u;
const periodClause =
  /(?<=年度?)(?:(?:监控|跟踪|监测|评价|自评)?(?:时段|时间|期间|周期|区间|期)[:：]?)?(?:1月?[-—–~～至到]+\d{1,2}月|[上下]半年|前三季度|第?[一二三四]季度)$/u;

/** （2025年本级下达）: whose money it is, behind the year. */
const ofSource = /^[(](\d{4}年度?)\p{Script=Han}{0,4}(?:下达|追加|安排|批复)[)]$/u;

/** The line says nothing but a year, perhaps left open: `（2023年度）`, `（    年度）`, `（2024年1-8月）单位：万元`. */
export const yearLine = rememberByText((text): { readonly year: number | null } | null => {
  if (text.length > 200) return null;
  const whole = bareText(text);
  if (whole.length > 40) return null;
  const bare = whole.replace(ofSource, '$1').replace(/[()]/gu, '').replace(unitClause, '').replace(periodClause, '');
  if (
    !/^(?:\d{4}|[一二][〇○零九][〇○零一二三四五六七八九]{2}|[_x×]*)年度?$/iu.test(bare) &&
    !/^[(]?20\d{2}[)]?$/u.test(bare)
  )
    return null;
  return { year: parseFiscalYear(text) };
});

/** （2024年6月30日）: the line says nothing but a day. */
export const isDayLine = (text: string): boolean =>
  /^[(]?(?:19|20)\d{2}年\d{1,2}月(?:\d{1,2}日|[底末])?[)]?$/u.test(bareText(text));

/** `单位：万元`, `金额单位：元`, `项目资金（万元）`; null when no unit of money is named. */
export const moneyUnitOf = (text: string): MoneyColumn | null => {
  if (!text.includes('元') || text.length > 200) return null;
  const bare = bareText(text);
  if (bare.length > 60) return null;
  const match = /(?:单位[:：]?(?:人民币)?|[(](?:单位[:：])?)(万元|元)(?:[)]|$|[^\u4e00-\u9fa5/])/u.exec(bare);
  return match === null ? null : match[1] === '元' ? '元' : '万元';
};

/** The first unit of money that any of the cells names. */
export const moneyUnitIn = (cells: readonly RawCell[]): MoneyColumn | null =>
  cells.map(({ text }) => moneyUnitOf(text)).find((found) => found !== null) ?? null;

/** 单位：万元, as a line of its own or beside a name. */
export const isMoneyUnitLine = (text: string): boolean => /单位\s*[：:]/u.test(text) && moneyUnitOf(text) !== null;

/** Words under a form that explain how to fill it in. */
export const isNote = (text: string): boolean => {
  const bare = bareText(text);
  return (
    /^(?:注|备注|说明|填表说明|填报说明|注释|填写说明|注意事项|附注|指标说明|评分说明)(?:[:：]|\d|$)/u.test(bare) ||
    (/^\d{1,2}[.、]/u.test(bare) && bare.length > 24)
  );
};

/** 第 1 页, — 3 —: what a converter leaves of the foot of a page. */
export const isPageMark = (text: string): boolean => /^第\d+页.*$|^[-—]*\d+[-—]*$/u.test(bareText(text));

/** `附件3`, `附件2-2`: the number of an annex over the form it holds. */
export const isAnnexMark = (text: string): boolean =>
  /^附(?:[件表][\d一二三四五六七八九十]*|[\d一二三四五六七八九十]+)(?:[-—]\d+)*[:：]?$/u.test(bareText(text));

/** The same, or `附件2-2：某政策` with what the annex holds: a line over what follows. */
export const isAnnexLine = (text: string): boolean => isAnnexMark(text) || /^附[件表]\d/u.test(bareText(text));

/** `表十二`, `公开13表`: the number of a table over the form it holds. */
export const isTableMark = (text: string): boolean =>
  /^(?:预算|决算)?公开\d*表$|^表[\d一二三四五六七八九十-]+$|^GK\d+表?$/u.test(bareText(text));

/** `一、项目基本情况`, `附件3`, `公开13表`: a heading that holds no value. */
export const isHeading = (text: string): boolean => {
  const bare = bareText(text);
  return (
    /^[一二三四五六七八九十]{1,3}、[^:：。]{2,24}$/u.test(bare) ||
    /^[(][一二三四五六七八九十]{1,3}[)][^:：。]{2,24}$/u.test(bare) ||
    isPageMark(bare) ||
    bare === '附' ||
    isAnnexMark(bare) ||
    isTableMark(bare) ||
    /^报表编号[:：]?.*$|^续表\d*$/u.test(bare)
  );
};

/** `三、项目绩效自评情况`: a later chapter of a report, not the name of a form. */
export const isLaterChapter = (text: string): boolean =>
  /^(?:[二三四五六七八九]|[一二]?十[一二三四五六七八九]?)、[^:：。]{2,24}(?<!表(?:[(][^()]*[)])?)$/u.test(
    bareText(text),
  );

/** 申报处室：商贸处: a label with its value behind a colon. */
export const saysItsValue = (text: string): boolean => /[:：]\s*\S/u.test(text);

type InlinePairs = readonly { readonly label: string; readonly value: string }[];

const noPairs: InlinePairs = [];

const pairsAtColons = rememberByText((text): InlinePairs => {
  const found: { readonly label: string; readonly at: number; readonly end: number }[] = [];
  for (const match of text.matchAll(/([^\s:：，,。；;、][^\s:：，,。；;]{0,16})\s*[:：]/gu)) {
    const label = match[1] ?? '';
    if (label.length >= 2 && headerKey(label) !== null)
      found.push({ label, at: match.index, end: match.index + match[0].length });
  }
  if (found[0] === undefined || text.slice(0, found[0].at).trim() !== '') return [];
  return found.flatMap(({ label, end }, index) => {
    const next = found[index + 1];
    const value = text.slice(end, next?.at ?? text.length).trim();
    return value === '' ? [] : [{ label, value: next === undefined ? value : value.replace(/[，,；;、]$/u, '') }];
  });
});

/** `项目名称：热线运行经费 联系电话：0598-1234567` → labels and values, where known labels stand before the colons. */
export const inlinePairs = (text: string): InlinePairs => (/[：:]/u.test(text) ? pairsAtColons(text) : noPairs);

/** `项目名称   某某经费` on the cover of a report: a label and a name with a gap between; nothing where a colon stands. */
export const pairAtGap = (text: string): InlinePairs => {
  const [, label = '', value = ''] = /^\s*(\p{Script=Han}{4,10})(?:\s{2,}|\t)\s*([^\s:：][^:：]*)$/u.exec(text) ?? [];
  const key = label === '' ? null : headerKey(label);
  return key === 'project' || key === 'unit' || key === 'department' ? [{ label, value: value.trim() }] : noPairs;
};

/** `执行率（%）`: the unit in brackets is no money. */
export const isPercentUnit = (text: string): boolean => /[（(][%％][)）]/u.test(text);
