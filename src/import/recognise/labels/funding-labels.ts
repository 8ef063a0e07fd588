import type { FundingRowKind } from '../../../domain/budget/funding.ts';
import { rememberByText } from '../../../domain/remember-by-text.ts';
import { bareText } from '../table/bare-text.ts';
import { labelFinder, labelForms, normaliseLabel, words } from './normalise-label.ts';

/** What a column of 项目资金 holds. */
export type FundingColumnKind = 'initial' | 'adjusted' | 'executed' | 'rate' | 'max-score' | 'self-score' | 'aside';

const namedColumnKind = labelFinder<FundingColumnKind>(
  {
    initial: words(`
    年初预算数 年初预算 年初批复预算数 年初预算金额 年初安排预算数 年初预算安排 年初部门预算数 年初数
    预算批复数 年初批复数 年初批复预算 年初预算批复数 年初安排数 年初预算安排数 年初预算资金 年初下达预算数
    当年年初预算数 当年金额 本年金额 本年度金额 计划安排资金 计划投资额 计划安排资金数 计划投入资金 计划资金
    计划安排金额 计划投资 项目计划投资额
  `),
    adjusted: words(`
    全年预算数 调整后预算数 预算数 全年预算 调整后预算 年度预算数 全年预算资金 全年调整预算数 全年预算金额
    调整后全年预算数 预算金额 调整后预算金额 预算安排数 当年预算数 实际预算数 预算资金 下达预算数 年度预算
    全年预算总额 全年预算安排数 全年预算下达数 本年预算数 调整后全年预算 调整后的预算数 预算总额
    全年调整后预算数 全年(调整)预算数 调整预算 预算调整后 预算调整后数 年中调整后预算数 调整后预算总额 调整预算数 调整预算金额 预算资金总额
    安排预算数 预算调整数(调整后) 可执行预算数 预算指标数 预算安排 预算安排情况 批复金额 批复资金 批复资金数
  `),
    executed: words(`
    全年执行数 预算执行数 执行数 实际执行数 决算执行 决算执行数 全年支出数 实际支出数 决算数 支出数 执行金额 全年执行 年度执行数
    全年实际执行数 预算执行金额 实际支出 全年实际支出数 全年实际支出 实际执行 预算执行 实际支出金额
    资金执行情况 资金使用情况 资金支出情况 资金执行数 实际使用数 支出金额 全年支出 执行 实际执行金额 全年执行金额 累计支出数 累计执行数 决算支出 决算支出数
    全年预算执行数 执行总额 支出总金额 预算执行总额 预算支出数 实际支付数 实际支出情况 支出情况 决算 决算(执行数) 执行数(决算数) 决算(执行)数 年度决算 年度决算数 全年决算数 决算金额 实际支付 已支付金额 支付金额 完成支付 完成支付数 实付资金 实付金额 累计支付 年度拨付金额 年度拨付数 实际使用情况 实际使用资金
    实际使用金额
  `),
    rate: words(`
    执行率 预算执行率 全年执行率 资金执行率 支出率 执行进度 预算完成率 支出进度 预算执行进度 全年预算执行率
    资金支出率 实际执行率 资金使用率 支付率 资金支付率 执行比例 执行率(B/A) 支出实现率 资金实现率 预算实现率
    支出完成率 执行完成率 支付完成率 预算支出完成率
  `),
    'max-score': words(
      `预算执行分值 预算执行率分值 预算执行率权重 预算执行权重 分值 权重 执行率权重 执行率分值 标准分 满分 指标分值 权重分 分值权重 标准分值 执行率标准分 设定分值 总分`,
    ),
    'self-score': words(`
    得分 自评 自评得分 执行率得分 预算执行得分 自评分 指标得分 执行率自评得分 预算执行率得分 实际得分 评分
    自评分值 单位自评得分 评价得分 自评分数 执行得分 资金执行得分 执行自评得分 资金执行率得分 预算执行自评得分 预算执行率自评得分
    支出率得分 执行进度得分
  `),
    aside: words(`
    全年预计执行数 预计执行数 预算调整数 调整数 实际到位数 到位数 资金到位率 到位率 原因 备注 结余数 结转数
    偏差原因 年末结余 结转结余 实际到位资金 到位资金 说明 预计全年执行数 预计全年支出数 全年预计支出数 追加(减)预算数 预算调整 资金到位数
    结余资金 年末结转结余 追减预算数 追加预算数 偏差原因分析及改进措施 未完成原因分析 偏差原因分析 原因分析
    合同金额 中标金额 采购金额 预计全年执行率 全年预计执行率 得分计算方法 计算方法 年中调整金额 年中调整数 本年度结余金额 资金结余率 结余率 结余 结余金额 结余额
  `),
  },
  [
    [/^[^，,。；;]{0,10}预计[^，,。；;]{0,6}执行|^近[两三二]年|^占比|^占.{1,8}(?:比例|比重|比)$/u, 'aside'],
    // 储备物资到位，转移群众412人次 tells a result, no money.
    [
      /^(?:[^，,。；;]{0,8}(?:资金|预算|经费|拨款|实际|年|月|累计)[^，,。；;]{0,4})?到位(?:数|率|额|资金|金额|情况|预算)?$/u,
      'aside',
    ],
    [/^(?:上年度?|去年|上一年度?)(?:同期)?(?:项目|全年|年初|调整后|实际)?(?:预算|执行|支出|决算)/u, 'aside'],
    [/^(?:上年度?|去年|上一年度?)(?:已|实际)?(?:安排|批复|下达|申请|投入)的?(?:资金|经费|金额|数额|数)$/u, 'aside'],
    [/^较?(?:上年|去年|年初)(?:度|预算)?.{0,2}(?:增|减|变动|变化)/u, 'aside'],
    [/(?:执行|支出|支付)(?:率|进度)$/u, 'rate'],
    [/^年初.*(?:预算|批复|安排|下达).*$/u, 'initial'],
    [/^(?:本年度?|当年|年度)(?:申请|申报)(?:预算)?(?:数|金额|资金|额|数额)$/u, 'initial'],
    [/^(?:本年度?|当年|年度)预算(?:申请|申报)数$/u, 'initial'],
    [/^(?:调整后|全年|年度|本年|当年).*预算(?:数|金额|资金|总额)?$/u, 'adjusted'],
    [/^(?:资金|预算)(?:指标)?(?:下达|批复|安排|核定|分配|拨付)(?:数|金额|额|总额|资金)$/u, 'adjusted'],
    [
      /^(?:\d{1,2}[-—~至]\d{1,2}月|\d{1,2}月[底末]?|截至.*|上半年|半年度?|前.{1,2}季度|监控期|跟踪期|累计|本期)(?:份)?(?:累计)?(?:预算|实际)?(?:执行|支出|支付)(?:数|金额|资金)?$/u,
      'executed',
    ],
    [/^(?:项目)?(?:全年|年度|实际|本年|当年|预算|转移支付).*(?:执行|支出)(?:数|金额|额|资金)$/u, 'executed'],
    [/^转移支付(?:资金)?预算(?:数|金额)$/u, 'adjusted'],
    [/^[^，,。；;]{0,20}(?:原因|说明)[^，,。；;]{0,16}$/u, 'aside'],
  ],
);

/** 预算执行（E/C×100%）: the share of one column in another. */
const ratio = /[(（][^()（）]*[A-Z①-⑳]\s*[/÷／]\s*[A-Z①-⑳][^()（）]*[)）]/u;

/** Amounts and their rate, not points or remarks. */
export const isAmountKind = (kind: FundingColumnKind | null): boolean =>
  kind === 'initial' || kind === 'adjusted' || kind === 'executed' || kind === 'rate';

/** What a column header inside 项目资金 says. `aside` is understood but has no place of its own. */
export const fundingColumnKind = rememberByText((text): FundingColumnKind | null => {
  const kind = namedColumnKind(text);
  return kind === 'executed' && ratio.test(text) ? 'rate' : kind;
});

/** The same in the head of a table, where the year may stand in front: 2023年预算数, 2024年预算数. */
export const fundingHeadKind = (text: string): FundingColumnKind | null => {
  const said = text.replace(/^\s*20\d\d\s*年度?/u, '');
  return (
    fundingColumnKind(text) ?? (said === text ? null : (fundingColumnKind(said) ?? fundingColumnKind(`${said}数`)))
  );
};

/** What is told of the execution, not of an indicator: 执行率, 执行率得分; null for any other points. */
export const executionColumnKind = (
  text: string,
): Extract<FundingColumnKind, 'rate' | 'max-score' | 'self-score'> | null => {
  const kind = /执行|支出|支付|完成率/u.test(bareText(text)) ? fundingColumnKind(text) : null;
  return kind === 'rate' || kind === 'max-score' || kind === 'self-score' ? kind : null;
};

/** 基本支出, 项目支出: what money is for. */
export const isSpendingKind = (text: string): boolean =>
  /^(?:基本|项目|人员|公用|经营|其[他它])(?:支出|经费)(?:[（(].*[)）])?$/u.test(bareText(text));

const blockLabels = new Set(
  words(`
    项目资金 资金执行 资金执行进度 资金支付情况 资金金额 预算执行情况 资金投入情况 项目资金情况 资金情况 预算执行 项目资金执行情况 年度资金
    资金安排 项目资金总额 预算资金 资金使用情况 项目预算 年度预算执行情况 项目预算资金 项目资金申请 资金来源
    预算资金情况 项目支出预算执行情况 资金安排情况 部门预算执行情况 项目资金预算执行情况 资金执行情况
    项目资金来源 资金来源情况 项目资金来源情况 预算执行情况分析 项目预算执行情况 年度预算数 年度预算申请 部门整体预算执行情况 整体支出情况
    部门整体支出情况 资金构成 项目经费 预算情况 财政资金 专项资金情况 年度部门预算申请 部门预算申请
    按收入性质分 按支出性质分 项目资金构成 资金预算 资金总量 资金规模 项目资金规模 预算规模 项目预算规模 资金 年度预算
    部门整体支出 整体支出 单位整体支出 部门(单位)整体支出 项目金额 资金总额及构成 项目资金总额及构成 资金申请
    年度部门整体支出预算 部门整体支出预算 年度部门预算 预算整体情况 部门总体资金情况 总体资金情况 单位总体资金情况 项目资金申请情况 收支情况 部门收支情况 项目投资 项目投资情况 资金投入 资金需求 项目资金需求 项目资金投入 资金额度 部门资金情况 部门(单位)资金情况 单位资金情况 部门预算 单位预算 部门(单位)预算
    财政资金安排和使用情况 财政资金安排及使用情况 资金安排和使用情况 资金安排及使用情况
    年度预算安排 年度预算安排情况 支出明细预算 项目支出明细预算 支出预算明细 项目支出预算明细
    部门预算资金 单位预算资金 部门(单位)预算资金 按资金来源分 按资金来源 按支出类型分 按支出类型 按支出结构分
    部门预算资金情况 部门预算情况 单位预算情况 整体预算执行情况 整体支出预算执行情况 部门整体支出预算执行情况 单位整体支出预算执行情况 部门(单位)整体支出预算执行情况 本年度拟出资 年度拟出资 本年度出资 年度出资情况 资金出资情况
    政策资金 政策资金情况 政策资金来源 政策资金构成 政策资金申请 政策预算 政策预算资金 政策经费
  `),
);

/** Labels of the block itself, in front of its rows. */
export const isFundingBlockLabel = rememberByText((text) => labelForms(text).some((form) => blockLabels.has(form)));

const rowWordings: Readonly<Record<Exclude<FundingRowKind, 'detail'>, readonly string[]>> = {
  total: words(`
    年度资金总额 本年度预计投入 年度预计投入 项目当年预算 当年预算 项目总预算 本年预算 资金总额 总额 年度总金额 项目资金总额 年度财政资金总额 预算资金总额 项目总额 实施期资金总额 实施周期资金总额 全周期资金总额
    金额合计 合计 总计 小计 资金合计 年度资金合计 年度预算总额 总金额 预算总额 年度资金 项目总资金 全年资金总额
    本年资金总额 年度总额 支出总额 部门整体支出总额 年度支出总额 部门支出总额 部门收支总额 全年支出 收支总额 年度收支总额 全年预算总额 项目预算总额 预算合计 资金总计
    预算支出总额 支出预算总额 部门预算支出总额 年度预算支出总额 年度资金总量 总资金 财政资金总额 年度预算资金总额 年度部门整体支出 整体支出总额 收入合计 支出合计 收入预算合计 支出预算合计
    预算申报数 申报预算数 预算申请数 申请资金总额 申报资金总额 申请预算总额 预算总金额 项目预算总金额
    部门支出合计 单位支出合计 支出总计 资金年度总额 部门整体支出 单位整体支出 年度金额 资金额度 下达资金总额 资金金额 年度预算合计 年度预算金额 项目预算金额 预算安排金额 年度预算资金 项目年度预算 年度项目预算
    出资总额 年度出资总额 部门支出预算数 部门整体支出预算数 单位支出预算数 整体支出预算数 部门预算总额 部门(单位)预算总额
  `),
  'current-year-appropriation': words(`
    当年财政拨款 财政拨款 本年财政拨款 财政资金 当年财政资金 本年一般公共预算拨款 一般公共预算拨款
    一般公共预算财政拨款 本年一般公共预算财政拨款 当年一般公共预算拨款 财政拨款收入 年度财政拨款
    财政预算资金 当年财政拨款资金 财政性资金 本年财政资金 财政拨款资金 公共财政拨款 一般公共预算资金
    一般公共预算 年度财政资金 预算内财政拨款 财政拨款数 财政资金数 财政拨款(补助) 当年一般公共预算财政拨款 本年财政拨款资金
  `),
  'carried-over': words(`
    上年结转资金 上年结转 结转资金 结余结转资金 上年结转结余 以前年度结转资金 年初结转和结余
    上年结转结余资金 结转结余资金 以前年度结转 年初结转 年初结转结余 上年结余资金 上年结转资金数
    上年度结转资金 以前年度结转结余 上年结余结转资金 上年结转和结余 上年结余 上年财政拨款结转
    上年结余收入 上年结转收入 上年结转结余收入
  `),
  other: words(`其他资金 其它资金 当年其他资金 本年其他资金 年度其他资金 其他 其它 其他来源资金 其他收入 其他渠道资金`),
};

/** 年度资金申请总额, 年度本级预算金额: the year's money in words nobody has listed. 项目支出总额 is a part of the department's. */
const findRowKind = labelFinder(rowWordings, [
  [
    /^(?!项目支出总额$)(?:年度|当年|本年|全年|项目|部门|单位|整体)(?:本级|财政|整体)?(?:资金|预算|经费|支出|收支)(?:申请|安排|投入|预算|批复|支出|收入)?(?:总额|总量|金额|合计|总计)$/u,
    'total',
  ],
]);

/** 1、资金来源：（1）: what the rows are told by, in front of the first of them. */
const groupInFront =
  /^[\s\u3000]*(?:[\d一二三四]{1,2}[、.．])?(?:资金|收入|预算)(?:来源|结构|构成)[：:]\s*(?=[（(]?[\d一][)）、.．])/u;

/** 财政拨款小计 sums up what 财政拨款 names. */
const knownRowKind = (label: string): FundingRowKind | null => {
  const bare = bareRowLabel(label.replace(groupInFront, ''));
  return findRowKind(bare) ?? findRowKind(bare.replace(/小计$/u, ''));
};

/** Which row of 项目资金 a label begins. `其中：` is skipped; a label that names none is a detail row. */
export const fundingRowKind = (label: string): FundingRowKind => knownRowKind(label) ?? 'detail';

/** 转移支付预算数（A） over 转移支付执行数（B）: amounts of the transfer as a whole, no part of the money. */
export const isOfWholeTransfer = (label: string): boolean =>
  normaliseLabel(label).startsWith('转移支付') && isAmountKind(fundingColumnKind(label));

/** True when the label is known to begin a row of 项目资金. */
export const isFundingRowLabel = rememberByText(
  (label) =>
    knownRowKind(label) !== null ||
    /^(?:政府性基金|国有资本经营)(?:预算)?$|^(?:单位|自行|企业|群众|社会|镇村|学校|医院)自筹$/u.test(
      normaliseLabel(bareRowLabel(label)),
    ) ||
    (!isOfWholeTransfer(label) &&
      /^(?:中央|省级?|自治区|市级?|县级?|区级?|地方|本级|上级|同级|单位|政府预算|自筹|社会|事业|专户|债券|非财政|政府性|国有资本|转移|财政专户|经营|自有|银行).{0,10}(?:资金|补助|拨款|收入|预算|贷款|债券|财政(?:安排|承担|投入|配套)?$)/u.test(
        labelForms(bareRowLabel(label))[1] ?? labelForms(bareRowLabel(label))[0] ?? '',
      )),
);

/** `其中：财政拨款` → `财政拨款`. */
export const bareRowLabel = (label: string): string =>
  label
    .replace(/^[\s\u3000]*(?:其\s*中\s*[：:、—-]?|其\s*[：:])\s*/u, '')
    .replace(/[：:]\s*$/u, '')
    .trim();

/** 资金安排, 支出预算 over 合计 | 省级补助 or 基本支出 | 项目支出: the columns below are money. */
export const headsMoney = (text: string): boolean =>
  isFundingRowLabel(text) ||
  isFundingBlockLabel(text) ||
  /(?:资金|预算|支出|经费)(?:安排|预算|情况)?(?:[(].*[)])?$/u.test(bareText(text));

/** 资金规模, 资金额度 or 批复金额 over a column: the money of each row. */
export const isMoneyOfRow = (text: string): boolean =>
  /^批复(?:资金|预算)?(?:金额|数额|数)(?:[(].*[)])?$/u.test(bareText(text)) ||
  (isFundingBlockLabel(text) && /(?:规模|额度|金额|总额|总量)(?:[（(].*[)）])?$/u.test(bareText(text)));

/** 财政拨款, 基本支出, 市县配套 below such a head: a part of its money, or all of it. */
export const isMoneyPart = (text: string): boolean =>
  isFundingRowLabel(text) || isSpendingKind(text) || /^\p{Script=Han}{2,4}(?:补助|配套|自筹)$/u.test(bareText(text));

/** Which part of the money 其中：财政拨款 names; null for the whole. */
export const partOfMoney = (label: string): Exclude<FundingRowKind, 'total'> | null => {
  if (!isFundingRowLabel(label)) return isMoneyPart(label) ? 'detail' : null;
  const kind = fundingRowKind(label);
  return kind === 'total' ? null : kind;
};

/** 按资金来源划分, 支出性质: by what the money below is divided. */
export const namesDivision = (label: string): boolean =>
  /(?:来源|性质|类型|类别|级次|层级)(?:划?分|构成)?$/u.test(normaliseLabel(label));
