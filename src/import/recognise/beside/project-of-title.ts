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
