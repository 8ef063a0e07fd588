import type { MeasureKind } from '../domain/entry/ledger.ts';
import type { Category } from '../domain/indicator/indicator.ts';
import type { DeviationCause, Likelihood } from '../domain/monitoring/watch.ts';

/** One indicator of a made-up project: its values from January on. */
export type SampleRow = {
  readonly category: Category;
  readonly subcategory: string;
  readonly name: string;
  readonly target: string;
  readonly maxScore: string;
  readonly lastYear: string;
  readonly kind: MeasureKind;
  readonly months: readonly string[];
  readonly likelihood: Likelihood | null;
  readonly causes: readonly DeviationCause[];
  readonly causeText: string;
};

/** A made-up project under way; amounts in 万元, added up from January on. */
export type SampleProject = {
  readonly name: string;
  readonly goal: string;
  readonly budget: string;
  readonly executed: readonly string[];
  readonly rows: readonly SampleRow[];
};

const quiet = { lastYear: '', likelihood: null, causes: [], causeText: '' } as const;

/** A year that nobody had: shows what a running year looks like beside the published tables. Every name says so. */
export const sampleYear = {
  year: 2026,
  unit: '示例单位（数据为示例）',
  department: '示例主管部门',
  formTitle: '项目支出绩效运行监控表',
  projects: [
    {
      name: '热线进社区宣传（示例数据）',
      goal: '示例数据：全年开展进社区宣传 120 场，让居民知道遇事可以拨打热线。',
      budget: '60',
      executed: ['3', '6.5', '9', '13', '17', '21', '24'],
      rows: [
        {
          category: 'output',
          subcategory: '数量指标',
          name: '进社区宣传场次',
          target: '≥120场',
          maxScore: '15',
          lastYear: '96',
          kind: 'cumulative',
          months: ['5', '6', '4', '7', '6', '8', '6'],
          likelihood: 'certain',
          causes: ['staff'],
          causeText: '示例：讲解人员兼职，周末场次排不开',
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '数量指标',
          name: '宣传册发放数量',
          target: '≥6000册',
          maxScore: '10',
          lastYear: '5200',
          kind: 'cumulative',
          months: ['480', '520', '500', '560', '510', '540', '500'],
          likelihood: 'certain',
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '质量指标',
          name: '活动资料归档完整率',
          target: '≥95%',
          maxScore: '10',
          lastYear: '94%',
          kind: 'latest',
          months: ['96%', '96%', '97%', '96%', '97%', '97%', '97%'],
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '时效指标',
          name: '活动按计划开展率',
          target: '≥95%',
          maxScore: '10',
          kind: 'average',
          months: ['96%', '97%', '95%', '98%', '96%', '97%', '96%'],
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '成本指标',
          name: '单场活动成本',
          target: '≤5000元',
          maxScore: '5',
          kind: 'latest',
          months: ['4600元', '4700元', '4650元', '4720元', '4800元', '4780元', '4750元'],
        },
        {
          ...quiet,
          category: 'benefit',
          subcategory: '社会效益指标',
          name: '现场受理群众诉求',
          target: '≥3000件',
          maxScore: '15',
          lastYear: '2600',
          kind: 'cumulative',
          months: ['230', '240', '250', '260', '255', '270', '260'],
          likelihood: 'possible',
        },
        {
          ...quiet,
          category: 'benefit',
          subcategory: '社会效益指标',
          name: '活动覆盖居民人数',
          target: '≥24000人',
          maxScore: '15',
          kind: 'cumulative',
          months: ['1900', '2000', '2100', '2050', '2150', '2200', '2100'],
        },
        {
          ...quiet,
          category: 'satisfaction',
          subcategory: '服务对象满意度指标',
          name: '参与居民满意度',
          target: '≥90%',
          maxScore: '10',
          kind: 'average',
          months: ['94%', '95%', '93%', '95%', '94%', '96%', '95%'],
        },
      ],
    },
    {
      name: '智能知识库建设（示例数据）',
      goal: '示例数据：全年入库知识条目 5000 条，支撑坐席直接解答。',
      budget: '180',
      executed: ['0', '0', '12', '12', '20', '31', '36'],
      rows: [
        {
          category: 'output',
          subcategory: '数量指标',
          name: '知识条目入库数量',
          target: '≥5000条',
          maxScore: '30',
          lastYear: '',
          kind: 'cumulative',
          months: ['60', '80', '120', '150', '200', '260', '310'],
          likelihood: 'possible',
          causes: ['funding', 'hardware'],
          causeText: '示例：服务器采购流标一次，七月重新招标',
        },
        {
          category: 'output',
          subcategory: '质量指标',
          name: '条目审核通过率',
          target: '≥98%',
          maxScore: '20',
          lastYear: '',
          kind: 'latest',
          months: ['96%', '97%', '95%', '96%', '97%', '97%', '97%'],
          likelihood: 'possible',
          causes: ['institution'],
          causeText: '示例：审核口径六月才统一',
        },
        {
          ...quiet,
          category: 'benefit',
          subcategory: '社会效益指标',
          name: '知识库支撑解答数量',
          target: '≥20000件',
          maxScore: '20',
          kind: 'cumulative',
          months: ['300', '500', '700', '900', '1100', '1300', '1500'],
          likelihood: 'impossible',
          causes: ['hardware'],
        },
        {
          ...quiet,
          category: 'benefit',
          subcategory: '可持续影响指标',
          name: '系统持续稳定运行',
          target: '稳定运行',
          maxScore: '10',
          kind: 'latest',
          months: ['达成', '达成', '部分达成', '部分达成', '达成', '达成', '部分达成'],
          likelihood: 'possible',
        },
        {
          ...quiet,
          category: 'satisfaction',
          subcategory: '服务对象满意度指标',
          name: '坐席人员满意度',
          target: '≥85%',
          maxScore: '10',
          kind: 'average',
          months: ['80%', '82%', '84%', '85%', '86%', '86%', '87%'],
        },
      ],
    },
    {
      name: '话务员技能培训（示例数据）',
      goal: '示例数据：全年培训 24 场、600 人次，考核合格率不低于 95%。',
      budget: '24',
      executed: ['1.5', '3.2', '5', '7.5', '9.8', '12', '14.6'],
      rows: [
        {
          ...quiet,
          category: 'output',
          subcategory: '数量指标',
          name: '培训场次',
          target: '≥24场',
          maxScore: '15',
          lastYear: '22',
          kind: 'cumulative',
          months: ['2', '2', '3', '2', '2', '3', '2'],
          likelihood: 'certain',
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '数量指标',
          name: '培训人次',
          target: '≥600人次',
          maxScore: '15',
          lastYear: '560',
          kind: 'cumulative',
          months: ['60', '55', '70', '62', '58', '75', '60'],
          likelihood: 'certain',
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '质量指标',
          name: '考核合格率',
          target: '≥95%',
          maxScore: '15',
          lastYear: '96%',
          kind: 'average',
          months: ['97%', '96%', '98%', '97%', '96%', '97%', '98%'],
        },
        {
          ...quiet,
          category: 'output',
          subcategory: '成本指标',
          name: '人均培训成本',
          target: '≤400元',
          maxScore: '5',
          kind: 'average',
          months: ['362元', '358元', '365元', '360元', '355元', '361元', '359元'],
        },
        {
          ...quiet,
          category: 'benefit',
          subcategory: '社会效益指标',
          name: '获评星级话务员人数',
          target: '≥30人',
          maxScore: '30',
          kind: 'latest',
          months: ['6', '9', '11', '14', '16', '19', '22'],
        },
        {
          ...quiet,
          category: 'satisfaction',
          subcategory: '服务对象满意度指标',
          name: '参训人员满意度',
          target: '≥90%',
          maxScore: '10',
          kind: 'average',
          months: ['93%', '94%', '95%', '94%', '95%', '96%', '95%'],
        },
      ],
    },
  ],
} as const satisfies {
  readonly year: number;
  readonly unit: string;
  readonly department: string;
  readonly formTitle: string;
  readonly projects: readonly SampleProject[];
};
