import { squash } from '../../../domain/number/fold.ts';

/** 3、 or 3. in front, no 3.1. */
const numberedTitle =
  /^\s*\d{1,2}\s*(?:、|[.．](?=\D|(?:19|20)\d{2}年))\s*(.{4,80}?)绩效目标(?:申报|批复|公开)?表\s*$/u;

/** 2019年市级部门项目支出: words of any form, which name no project. */
const general =
  /^(?:(?:19|20)\d{2}年度?|[省市区县州]级?|本级|部门|单位|整体|项目|支出|预算|财政|专项|资金|重点|主要|政策|经费|业务|转移支付|[(（].*[)）])+$/u;

/** 3、退职职工生活补助绩效目标表: of forms that a file numbers, each is called after its project. */
export const projectOfTitle = (text: string): { readonly project?: string } => {
  const [, project] = numberedTitle.exec(text) ?? [];
  return project === undefined || general.test(project) ? {} : { project };
};

/** 一般项目, 延续性项目: kinds of projects, no name of one. */
const kindOfProject =
  /^(?:\d{4}年度?|[一二三]级|一般|新增|延续|经常|一次|阶段|特定|其[他它]|运转|目标|基本|建设|工程|类|性|以上|以下|万元|\d+|[、和及与])*(?:项目|工程)$/u;

/** The bracket that the text begins with closes at its end. */
const isWithinBrackets = (text: string): boolean => {
  let depth = 0;
  for (const { 0: sign, index } of text.matchAll(/[（()）]/gu)) {
    depth += sign === '（' || sign === '(' ? 1 : -1;
    if (depth === 0) return index === text.length - 1;
  }
  return false;
};

/** （某港区防波堤（一期）工程）, a line of its own below a title: what the form is about; null for any other line. */
export const projectInBrackets = (line: string): string | null => {
  const text = squash(line);
  if (text.length < 8 || text.length > 60 || !/^[（(]/u.test(text) || !isWithinBrackets(text)) return null;
  const name = text.slice(1, -1);
  const isNamed = /(?:项目|工程)$/u.test(name) && !/[:：，,。；;]/u.test(name);
  return isNamed && !general.test(name) && !kindOfProject.test(name) ? name : null;
};
