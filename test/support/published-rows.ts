import { readdirSync, readFileSync } from 'node:fs';
import { categoryOfSubcategory, parseCategory } from '../../src/domain/indicator/category.ts';
import type { Category } from '../../src/domain/indicator/indicator.ts';

/** A row as some office wrote it, without what it reached. */
export type PublishedRow = {
  readonly category: Category;
  readonly subcategoryText: string;
  readonly name: string;
  readonly targetText: string;
};

const folder = 'test/cases';

type CaseFile = {
  readonly indicators?: readonly {
    readonly level1: string | null;
    readonly level2: string;
    readonly name: string;
    readonly target: string;
  }[];
};

type Written = readonly [level1: string, level2: string, name: string, target: string];

const fromCases = (): readonly Written[] =>
  readdirSync(folder)
    .filter((file) => /\d\.json$/u.test(file))
    .flatMap((file) => {
      const { indicators = [] } = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as CaseFile;
      return indicators.map(({ level1, level2, name, target }): Written => [level1 ?? '', level2, name, target]);
    });

/** Tables of other cities up to this number were judged row by row; a later one enters with its flawed wordings below. */
const lastJudged = 58;

const judgedCities = (): readonly string[] =>
  readdirSync(`${folder}/other-cities`).filter((file) => Number.parseInt(file, 10) <= lastJudged);

const fromCities = (): readonly Written[] =>
  judgedCities().flatMap((file) =>
    readFileSync(`${folder}/other-cities/${file}`, 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('indicator: '))
      .map((line): Written => {
        const [level1 = '', level2 = '', name = '', target = ''] = line.slice('indicator: '.length).split(' | ');
        return [level1.trim(), level2.trim(), name.trim(), target.trim()];
      }),
  );

const toRow = ([level1, level2, name, targetText]: Written): readonly PublishedRow[] => {
  const category = categoryOfSubcategory(level2) ?? parseCategory(level1);
  return category === null || name === '' ? [] : [{ category, subcategoryText: level2, name, targetText }];
};

/** Every row of the published tables and of the tables of other cities, each wording once. */
const publishedRows: readonly PublishedRow[] = [
  ...new Map(
    [...fromCases(), ...fromCities()].flatMap(toRow).map((row) => [`${row.name}\n${row.targetText}`, row] as const),
  ).values(),
];

/** Wordings that are defects themselves, judged one by one: a sign before words, a rate under 数量, money that counts. */
const flawed: ReadonlySet<string> = new Set([
  '采购办公用品、A4纸、印刷等',
  '租车次数/人数，出差次数/人数',
  '维修（护）费，电脑耗材等',
  '公交车身广告投放',
  '反馈及时率',
  '成功回复率',
  '平台热线接听坐席人数',
  '热线外包服务费',
  '热线外包服务满意率',
  '话务员质检考核',
  '话务员自检考核',
  '话务质检',
  '投入时效',
  '保证热线运行与服务效能提升',
  '发放（缴纳）覆盖率',
  '村干部履职能力',
  '水质改善',
  '1.监督检查户次2.抽检样品数',
  '对控制基建项目成本影响程度',
  '教学能力',
  '农村水环境改善',
  '执法规范化水平',
  '教学环境',
]);

/** Those of them that a careful office could have written, and that name what they want. */
export const soundRows: readonly PublishedRow[] = publishedRows.filter(
  ({ name, targetText }) => !flawed.has(name) && targetText !== '',
);
