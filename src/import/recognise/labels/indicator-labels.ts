import { rememberByText } from '../../../domain/remember-by-text.ts';
import { indicatorPatterns, nameAndTarget, placeName } from './indicator-patterns.ts';
import { bareText } from '../table/bare-text.ts';
import { labelFinder, labelForms, normaliseLabel, words } from './normalise-label.ts';

/** What a column of an indicator table holds. */
export type IndicatorColumnKind =
  | 'index'
  | 'category'
  | 'subcategory'
  | 'kind-of-indicator'
  | 'name'
  | 'weak-name'
  | 'finer-name'
  | 'symbol'
  | 'target'
  | 'adjusted-target'
  | 'target-of-part'
  | 'unit'
  | 'baseline'
  | 'actual'
  | 'actual-unit'
  | 'target-and-actual'
  | 'forecast'
  /** Behind a value without a field: 全年预计 over 完成值 | 单位. */
  | 'other-unit'
  | 'max-score'
  | 'self-score'
  | 'other-score'
  | 'reason'
  | 'improvement'
  | 'remark'
  | 'cause'
  | 'likelihood'
  | 'note'
  | 'project'
  | 'unit-name'
  | 'department'
  | 'goal'
  /** 目标完成情况 of a project in a list. */
  | 'goal-result'
  | 'amount'
  /** 其中：财政拨款 in front of the amounts of a project in a list, where the parts of its money stand in rows. */
  | 'money-label'
  /** 预算年度 of a project in a list. */
  | 'year'
  /** Of the whole form, printed beside all its indicators. */
  | 'total';

const wordings: Readonly<Record<IndicatorColumnKind, readonly string[]>> = {
  index: words(`序号 编号 行次 序 指标序号 指标编号 指标编码 指标代码`),
  category: words(`
    一级指标 一级 一级目标 一级指标名称 一级绩效指标 一级绩效目标 一级分类 第一级指标 指标大类
    一级指标及分值 一级指标及权重 一级指标分值 1级指标 I级指标
  `),
  subcategory: words(`
    二级指标 二级 二级目标 二级指标名称 二级绩效指标 二级绩效目标 二级分类 第二级指标 二级指标及分值
    二级指标及权重 2级指标 II级指标 评价类别
  `),
  'kind-of-indicator': words(
    `指标类型 指标类别 绩效指标类型 绩效指标类别 绩效指标分类 指标分类 绩效类别 指标维度 目标类别`,
  ),
  name: words(`
    三级指标 三级 三级指标名称 三级绩效指标 三级绩效目标 三级目标 第三级指标 指标内容 指标名称 具体指标
    绩效指标名称 绩效指标内容 明细指标 评价指标 考核指标 细化指标 具体绩效指标 三级指标内容 指标项 指标项目
    3级指标 III级指标 考核内容 评价内容 具体指标内容 具体指标名称 年度绩效指标名称 分解目标内容 目标内容 绩效目标内容 绩效内容 绩效指标及内容 三级明细指标
  `),
  'weak-name': words(`绩效指标 指标 年度绩效指标 绩效目标指标`),
  'finer-name': words(`四级指标 四级指标名称 四级 第四级指标`),
  symbol: words(`
    指标性质 指标符号 绩效指标符号 符号 运算符号 运算符 关系 计算符号 比较符 比较符号 指标方向性 指标方向
    绩效指标性质 关系符号 关系符 目标值符号 指标值符号 性质 指标运算符 计算符 指标值类型
  `),
  target: words(`
    年度指标值 指标值 年初目标值 目标值 年度目标值 计划指标值 绩效指标值 预期指标值 预期值 年初设定值
    年初绩效目标值 计划完成值 计划值 预期目标值 绩效目标值 指标目标值 年初指标值 年度绩效指标值 预期实现值 计划实现值
    年度预期值 全年目标值 目标指标值 预期当年实现值 当年预期实现值 本年目标值 年度计划指标值 批复指标值 绩效标准 指标标准值
    全年指标值 年度指标 设定目标值 年初预期目标 年初目标 标准值 预期指标 申报指标值 年初设定目标值 设定值
    本年指标值 当年指标值 当年目标值 年度预期指标值 年度预期目标值 年度绩效目标值 年初设定指标值 年初预期值
    年初设定目标 年度目标 年度工作目标 工作目标 目标 指标要求 目标要求 期望值 预期完成值 计划目标值 年初计划值 年度计划值
    预计当年实现 预计当年实现值 三级指标值 指标数值 年度数值 数值 指标值内容 年度预期指标 预期目标 绩效目标 实施期指标值 年度指标值或内容
    年初值 年初批复指标值 预算批复指标值 绩效指标目标值 全年预期值 年度绩效值 指标内容及目标值 值
    定量指标 本年度计划水平 计划水平 年度计划水平 目标任务 指标值及单位 目标值及单位 指标值和单位 指标值及计量单位 指标值及度量单位
    全年绩效目标 预期
  `),
  'adjusted-target': words(`
    调整指标值 调整后指标值 调整后目标值 调整后的目标值 全年调整指标值 调整后年度指标值 调整后年度目标值
    年中调整指标值 调整目标值 调整后
  `),
  // Never printed as a head: 西坪镇, 桃舟乡 over the targets of each.
  'target-of-part': [],
  // The words are those of a form's own label.
  year: [],
  unit: words(`度量单位 计量单位 单位 指标单位 指标值单位 量纲 指标计量单位 指标度量单位 值单位`),
  'actual-unit': words(`完成值单位 实际完成值单位 实际值单位 完成值计量单位 完成单位`),
  baseline: words(`
    上年完成值 上年实际值 上年值 历史值 上年度指标值 上年实际完成值 基期值 历史参考值 上年指标值
    上年度完成值 上年度实际完成值 前年 前年值 往年值 基础值 上年 上年度实际水平 上年实际水平 上年水平
  `),
  actual: words(`
    实际完成值 完成值 完成情况 全年完成值 全年实际完成值 实际值 实际完成指标值 实际完成情况 年度完成值
    实际完成 指标完成值 年终完成值 执行完成值 完成指标值 实际达成值 自评完成值 年度实际完成值 全年实际值
    实际完成数 指标完成情况 实现值 实际实现值 达成值 年末完成值 实际执行值 当年完成值 目标完成情况
    全年完成情况 全年实际完成情况 年度实际值 实际指标值 实际完成指标 年度完成情况 年度实际完成情况
    年末实际完成值 截至年底完成值 实际绩效值 完成数 实际数 完成结果 实际结果 实际 实际情况 自评值 绩效完成值
    完成 指标实际完成值 指标实际值 三级指标完成值 年度指标完成值 年度指标完成情况 绩效指标完成情况
    绩效指标完成值 预期指标完成值 预期目标完成值 预期目标完成情况 目标完成值 年终实际完成值 年终实际值
    已完成值 年末值 年终值 完成量 实际完成量 业绩值 指标业绩值 绩效值 实绩值 实绩
  `),
  'target-and-actual': words(
    `目标值/完成值 指标值/完成值 目标值/实际值 指标值/实际完成值 目标值及完成值 指标值及完成值`,
  ),
  forecast: words(`
    全年预计完成情况 预计全年完成值 预计完成情况 全年预计完成值 预计完成值 预计全年完成情况 全年预计
    预计年底完成值 预计年底完成情况 预计年末完成值 预计年末值 预计年底值 预计全年值 全年预计值
  `),
  'other-unit': words(`预计完成值单位 全年预计完成值单位`),
  'max-score': words(`
    分值 指标分值 权重 指标权重 满分 标准分 标准分值 权重分 分值权重 权重分值 设定分值 总分值 赋分 权重值
    指标分 分数 配分 目标分值 基准分 满分值 三级指标分值 三级指标权重 权数 分值满分 权重占比 应得分 分值设定
    权重系数
  `),
  'self-score': words(`
    得分 自评得分 自评分 自评分值 指标得分 自评分数 实际得分 单位自评得分 自评价得分 部门自评得分 评价得分
    评分 自评打分 项目单位自评得分 预算单位自评得分 单位自评分 自我评分 自评 自评指标得分 单位自评 打分
    得分值 考评得分 考核得分 评价分值 绩效得分 项目单位自评分 单位得分 自评评分 本次得分 三级指标得分 绩效自评得分 自评估得分
  `),
  'other-score': words(`
    复核得分 财政评分 主管部门评分 复评得分 抽查得分 评审得分 财政复核得分 主管部门复核得分 审核得分
    核定得分 财政得分 主管部门审核得分 第三方评分 复核分值 复核 复评 主管部门 财政部门 财政 最终得分
    核定分值
  `),
  reason: words(`
    偏差原因分析及改进措施 未完成原因分析 偏差原因 偏差原因分析 未完成原因及改进措施 未完成原因和改进措施
    未完成原因 原因分析 偏差分析 扣分原因 偏差说明 差异原因 原因说明 扣分说明 偏差情况 原因 偏差情况说明
    得分说明 自评说明 扣分理由 扣分依据 完成情况说明 未完成说明 原因及改进措施
  `),
  improvement: words(
    `改进措施 整改措施 纠偏措施 纠正措施 改进建议 下一步改进措施 拟采取的改进措施 采取的措施 整改建议 下一步措施 整改措施及时限 改进措施及时限`,
  ),
  remark: words(`备注 说明 备注说明 其他说明 其他`),
  cause: words(`经费保障 制度保障 人员保障 硬件条件保障 硬件保障`),
  likelihood: words(`
    确定能 有可能 完全不可能 不可能 完成目标可能性 确定不能 能 不能 能完成 不能完成 可能 能否完成 能否完成目标
    能否完成年度目标 能否完成全年目标 能否完成绩效目标 完成可能性 目标完成可能性 可能性
  `),
  note: words(`
    指标解释 指标说明 评分标准 评分规则 计分方法 评扣分标准 评分标准及规则 数据来源 指标值说明 指标确定依据
    指标值确定依据 佐证材料 得分系数 是否核心指标 完成率 完成比率 指标完成率 偏差率 偏差度 偏离度 指标属性
    绩效指标描述 指标描述 计算公式 评价方法 取数来源 评价标准 指标评价标准 绩效指标评价标准 评分依据 评分办法 评价依据 指标来源
    指标值来源 完成比例 完成程度 达成率 指标定义 考核标准 得分依据 调整前指标值 调整前目标值 原指标值 原目标值 调整原因 证明材料 支撑材料 需提供的支撑材料 附件 资料来源 评(扣)分标准
    单位代码 单位编码 项目代码 项目编码 支出方向 预算单位编码 资金性质 项目类别 项目类型 功能科目 部门编码
    部门代码 指标完成度 完成度 完成进度 指标完成进度 达成度 是否完成 是否完成目标 是否达标 扣分 扣分值 扣分情况 得分率 评价要点 指标级次 预警灯 预警 预警信号 预警等级 预警情况 红绿灯 亮灯 亮灯情况 扣分标准 计算方法 计算方式 得分计算方法 设定依据 指标设定依据 确定依据
    完成时限 完成期限 指标完成时限 目标完成时限 计划完成时间 计划完成时限 要求完成时间 完成时间要求 时限要求 参考标准
  `),
  project: words(`
    项目名称 项目 专项名称 预算项目名称 支出项目名称 单位名称、项目名称 政策名称 项目内容 二级项目 二级项目名称
    政策项目名称 政策/项目名称 专项资金名称 单位、项目名称 单位专项名称 单位(专项)名称 项目(专项)名称 单位及项目名称 单位(项目)名称 项目(单位)名称
  `),
  'unit-name': words(`
    单位名称 预算单位 实施单位 项目单位 项目实施单位 部门单位名称 部门(单位)名称 预算单位名称 填报单位
    申报单位 使用单位
  `),
  department: words(`主管部门 部门名称 主管部门名称 预算部门 一级预算单位 部门`),
  'goal-result': [],
  goal: words(`
    年度绩效目标 项目绩效目标 项目年度绩效目标 总体目标 年度总体目标 总体绩效目标 实施期绩效目标 绩效总目标
    年度总体绩效目标 年度绩效总目标 年度总目标 项目总目标 整体绩效目标 部门整体绩效目标 整体支出绩效目标 项目绩效总目标 绩效目标描述 项目年度目标 实施周期绩效目标
  `),
  amount: words(`
    预算资金总额 资金总额 预算数 预算金额 项目预算 年度预算 项目资金 预算资金 金额 预算安排金额 总金额 资金
    年度预算数 预算总额 项目金额 项目总额 资金金额 预算安排 年度资金总额 项目资金总额 预算批复数 预算下达数
    预算安排数 年初预算数 全年预算数 总额
  `),
  // Told by their cells: each names a part of the money, or all rows say the same.
  'money-label': [],
  total: [],
};

const findKind = labelFinder<IndicatorColumnKind>(wordings, indicatorPatterns);

/** By its exact wording alone: nothing else can stand behind it in the same text. */
export const listedColumnKind = labelFinder<IndicatorColumnKind>(wordings);

/** 备注（偏差原因）: the brackets say what the remark is for. */
const remarkOfReason = /^(?:备注|说明)[(（].*(?:原因|偏差|未完成).*[)）]$/u;

/** 项目单位（项目名称）: projects, and above them in the same column the unit they belong to. */
const projectsBelowUnits =
  /^(?:项目|预算|申报|填报|实施)?(?:单位|部门)(?:名称)?[(（/／](?:预算)?项目(?:[)）]?名称|名称[)）]|[)）])$/u;

/** What an indicator table's column header says its column holds. */
export const indicatorColumnKind = rememberByText((text): IndicatorColumnKind | null => {
  const label = normaliseLabel(text);
  if (projectsBelowUnits.test(label)) return 'project';
  return remarkOfReason.test(label) ? 'reason' : findKind(text);
});

/** 市, 县（区）: the head names places. */
export const namesPlace = (text: string): boolean => labelForms(text).some((form) => placeName.test(form));

/** 指标及目标值: the cells below hold the target behind the name. */
export const namesTarget = (text: string): boolean => labelForms(text).some((form) => nameAndTarget.test(form));

/** A word of a head that is printed again and again with a number behind it. */
export type NumberedWord = { readonly kind: 'name' | 'target'; readonly isFirst: boolean };

const numbered = /^(.{2,6}?)(\d{1,2}|[一二三四五六七八九十])$/u;

/** 指标1, 指标值2, 指标名称三: only below a level do they head columns, elsewhere they number what they stand for. */
export const numberedWord = rememberByText((text): NumberedWord | null => {
  const [, word = '', number = ''] = numbered.exec(bareText(text)) ?? [];
  const kind = indicatorColumnKind(word);
  const isFirst = number === '1' || number === '一';
  if (kind === 'target') return { kind, isFirst };
  return kind === 'name' || kind === 'weak-name' ? { kind: 'name', isFirst } : null;
});
