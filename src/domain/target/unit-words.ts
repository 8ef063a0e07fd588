/** Multipliers that stand before a unit: 万条, 亿元. */
export const MULTIPLIERS = '万亿|千万|百万|十万|亿|万|千|百';

/** Units and measure words seen in published tables, separated by spaces. */
const WORDS = {
  money: '元 圆 美元 欧元 港元 元人民币 元整',
  shares: '% ‰ 个百分点 百分点 百分比 倍 成',
  people: '人 名 位 户 家 家庭 人天 人日 人月 人年 工日 人份 人头 名学生 名教师 名干部 名职工 名儿童 名群众 名人员',
  times: '次 回 遍 趟 轮 届 场 场次 期 批 批次 班 班次 课时 学时 节 节次 堂 学分 学期 学年',
  time: `年 个年度 年度 季 季度 个季度 月 个月 周 星期 天 日 个工作日 工作日 个自然日 自然日
    小时 个小时 时 分钟 秒 毫秒 h min s ms`,
  length: '米 千米 公里 里 厘米 毫米 延米 延长米 分米 海里 m km cm mm M KM Km',
  area: '平方米 平方公里 平方千米 平方 平米 ㎡ m² m2 km² km2 亩 公顷 顷 hm² hm2 亩次',
  volume: '立方米 立方 方 m³ m3 升 毫升 L ml mL',
  weight: '吨 公斤 千克 克 斤 毫克 微克 担 t T kg Kg KG g mg 吨标煤 吨标准煤',
  power: '度 千瓦时 千瓦 兆瓦 瓦 伏 千伏 千伏安 安 kWh KWH kwh kW KW MW kV KV kVA KVA ℃ 分贝 dB 大卡',
  computing: 'KB MB GB TB PB K G Mbps MBPS Gbps 兆 bit 字节 字 个字 像素 词条 端 端口',
  pieces: `个 件 项 条 根 块 片 张 本 册 份 页 篇 幅 副 双 对 枚 颗 粒 株 棵 丛 朵 蔸 穴 台 套 台套 台班 台次 部 辆 架 艘 列
    只 头 羽 尾 匹 峰 窝 箱 袋 瓶 桶 盒 包 捆 卷 筐 罐 支 管 针 剂 针次 剂次 片次 例 例次 令 刀 卡 桩 车 船`,
  places: `座 栋 幢 间 层 处 所 口 眼 孔 段 标段 个标段 跨 盏 樘 扇 面 道 路 线 站 座次 床 张床位 床位 个床位 铺 柜 屏 门
    井 塔 泵 池 棚 畦 沟 渠 坝 堤 闸 点 点位 网点 站点 村 乡 镇 乡镇 县 市 区 县区 社区 街道 校 学校`,
  works: `科 种 类 款 样 样品 批样 组 队 支队伍 个组 群 期刊 版 集 首 曲 出 台戏 幕 起 宗 案 单 笔 票 封 则 分 星
    岗 岗位 席 座席 坐席 席位 名额 企业 单位 部门 机构`,
} as const;

/** Nouns that follow 个 as part of the unit: 个行政村, 个项目. */
const COUNTED_NOUNS = `村 乡 镇 乡镇 县 市 区 县区 县市区 社区 街道 镇街 乡镇街道 行政村 自然村 村组 小组 村民小组 组 队 户 人 农户
  项目 子项目 点位 点 单位 部门 学校 班 批次 批件 品种 品牌 系统 平台 企业 家庭 岗位 名额 站点 活动 课题 案例 专项 团队 账号 账户
  科室 病种 方面 种类 类别 场所 窗口 机构 站 库 基地 园区 小区 片区 网格 支部 党支部 党组织 工程 模块 应用 功能 栏目 主题 项 处
  培训班 班次 公园 示范点 试点 断面 样本 样品 监测点 监测站 车位 泊位 铺位 座位 席位 工位 摊位 展位 语种 专业 学科 产品 标准 专利
  等级 档次 位次 名次
  报告 方案 规划 文件 制度 指标 任务 环节 节点 年级 频道 节目 视频 作品 剧目 场馆 展览 景点 景区 合作社 主体 市场 服务点 服务站 养殖场`;

const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&');

/** One pattern for all words of a list, the longest first. */
const alternatives = (words: string): string =>
  words
    .trim()
    .split(/\s+/u)
    .toSorted((left, right) => right.length - left.length)
    .map(escape)
    .join('|');

const WORD = alternatives(Object.values(WORDS).join(' '));
const COUNTED = `个(?:${alternatives(COUNTED_NOUNS)})`;
const NOTE = `(?:(?<![%‰])\\((?:[\\u4e00-\\u9fa5]次|${WORD})\\))?`;

/** A unit with its multiplier: 万条, 人次, 个行政村, 台(套). */
const SIMPLE = `(?:(?:${MULTIPLIERS})?(?:${COUNTED}|[\\u4e00-\\u9fa5]次|${WORD})${NOTE}|${MULTIPLIERS})`;

/** What stands below the line: 元/人*月, 元/人、天, 次/季度. */
const PER =
  '(?:[/每·*.](?:10?(?=万))?[\\u4e00-\\u9fa5A-Za-z㎡²³]{1,6}(?<!左右|上下|以[上下内])(?:、[人户天日月年次])?)';

/** A share without a word above the line: 12/10万 of the people of a place. */
const SHARE = '/(?:10?万(?:人口?)?|[\\u4e00-\\u9fa5A-Za-z㎡²³]{1,6})';

const KNOWN_UNIT = new RegExp(`^(?:${SIMPLE}${PER}{0,2}|${SHARE})$`, 'u');

/** One measure word that is not listed, such as 尊; 级, 流 and the like rank, they do not count. */
const MEASURE_WORD = /^(?![级等流甲乙优良差好第世代年月日无])[\u4e00-\u9fa5]$/u;

/** Words that show that a text behind a number is a clause, not a unit. */
const CLAUSE =
  /完成|达到|达标|以上|以下|以内|左右|不|无|未|及时|开展|组织|建设|培训|保障|实施|落实|提高|提升|确保|受益|覆盖|合格|满意|改善|[的了和与或并且]/u;

const POSSIBLE_UNIT = /^[\u4e00-\u9fa5A-Za-z㎡²³℃°/·*().]{1,10}$/u;

/** True when the text is a unit of the published tables, such as 万平方米 or 元/人*月: enough to read a bare number. */
export const isKnownUnit = (text: string): boolean => text === '' || KNOWN_UNIT.test(text) || MEASURE_WORD.test(text);

/** True when the text can be a unit although it is not listed; only believed behind a written sign. */
export const isPossibleUnit = (text: string): boolean => POSSIBLE_UNIT.test(text) && !CLAUSE.test(text);
