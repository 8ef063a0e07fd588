import type { EvaluationField, Problem, Task } from '../../../domain/evaluation/evaluation.ts';
import { parseFiscalYear } from '../../../domain/period/fiscal-year.ts';
import {
  type Block,
  type Fact,
  type FundingFacts,
  type IndicatorBlock,
  type MoneyColumn,
  type Sited,
  sited,
  type Trouble,
  troubleAt,
} from '../blocks.ts';
import { isBlankText, oneLine, totalIn, withoutSeal } from '../table/cell-text.ts';
import { addSaidVerdict, isPartSum, rankOf } from '../beside/form-verdict.ts';
import type { Group } from '../group-forms.ts';
import { scopeOfForm } from './form-kind.ts';
import { GoalFields } from './goal-fields.ts';
import { NamedFields, type Pair } from './named-fields.ts';
import { saysSame } from '../table/says-same.ts';
import { type OverForms, overForms } from './over-forms.ts';
import { type PrintedYear, printedYear, type SitedTitle, titleOfForm, titleOfList } from './printed-title.ts';
import { moneyUnitWith, rowsBeside } from './sum-of-tasks.ts';
import { bareText } from '../table/bare-text.ts';

export type SitedTrouble = Trouble & { readonly table: number };
export type SitedBlock = { readonly table: number; readonly block: IndicatorBlock };
export type SitedFunding = { readonly table: number; readonly row: FundingFacts };

/** Everything a form's blocks say, laid side by side. */
export type FormFacts = {
  readonly titles: readonly SitedTitle[];
  readonly listTitle: SitedTitle | null;
  readonly year: PrintedYear | null;
  readonly over: OverForms;
  /** The one year that forms of the file print, where this one prints none. */
  readonly yearOfFile: PrintedYear | null;
  readonly fields: ReadonlyMap<EvaluationField, Sited>;
  readonly attributes: readonly { readonly label: string; readonly text: string }[];
  readonly moneyUnit: MoneyColumn | null;
  readonly funding: readonly SitedFunding[];
  readonly tasks: readonly Task[];
  readonly problems: readonly Problem[];
  readonly indicators: readonly SitedBlock[];
  readonly troubles: readonly SitedTrouble[];
};

class Collector {
  readonly titles: SitedTitle[] = [];
  listTitle: FormFacts['listTitle'] = null;
  year: FormFacts['year'] = null;
  over: OverForms = overForms([]);
  readonly yearOfFile = null;
  readonly fields = new Map<EvaluationField, Sited>();
  readonly attributes: { label: string; text: string }[] = [];
  moneyUnit: MoneyColumn | null = null;
  readonly funding: SitedFunding[] = [];
  readonly tasks: Task[] = [];
  readonly problems: Problem[] = [];
  readonly indicators: SitedBlock[] = [];
  readonly troubles: SitedTrouble[] = [];
  readonly goals = new GoalFields({
    fields: this.fields,
    attributes: this.attributes,
    setField: (field, fact, table) => this.setField(field, fact, table),
    keepBeside: (label, fact, table) => this.takeAttribute(label, fact, table),
  });
  readonly named = new NamedFields(this.fields, (label, fact, table) => this.takeAttribute(label, fact, table));

  take(table: number, block: Block): void {
    switch (block.kind) {
      case 'title':
        // 项目支出绩效指标表 between the money and the indicators: a heading inside the form.
        if (this.titles.length > 0 && this.isBegun) return;
        this.titles.push(titleOfForm(block, table));
        return;
      case 'year':
        this.listTitle ??= titleOfList(block, table);
        if (block.isOverForms !== true) this.year ??= printedYear(block, table);
        return;
      case 'money-unit':
        this.moneyUnit ??= block.unit;
        return;
      case 'aside':
        this.takeAttribute(block.label, block.value, table);
        return;
      case 'funding':
        this.moneyUnit = moneyUnitWith(block, this);
        this.funding.push(...rowsBeside(block, this).map((row) => ({ table, row })));
        return;
      case 'goals':
        this.goals.take(block, table);
        return;
      case 'goal-of-period':
        this.goals.takePeriod(block, table);
        return;
      case 'tasks':
        this.tasks.push(...block.tasks);
        if (block.cell !== null)
          this.setField('tasks', { text: block.cell.text, cell: block.cell, isDoubtful: block.isDoubtful }, table);
        return;
      case 'problems':
        this.problems.push(...block.problems);
        if (block.cell !== null)
          this.setField('problems', { text: block.cell.text, cell: block.cell, isDoubtful: block.isDoubtful }, table);
        return;
      case 'total':
        if (isPartSum(block) && this.fields.has('statedTotal')) return;
        this.setField('statedMaxScore', block.maxScore, table);
        this.setField('statedTotal', block.total, table);
        this.setField('statedGrade', block.grade, table);
        return;
      case 'indicators':
        this.indicators.push({ table, block });
        return;
      case 'pair':
        this.takePair(table, block);
        return;
      case 'projects':
      case 'nothing':
        return;
    }
  }

  private get isBegun(): boolean {
    return this.fields.size > 0 || this.funding.length > 0;
  }

  /** What is printed twice, as the months over money and indicators are, is kept once; what is uncertain is told. */
  private takeAttribute(printed: string, { text, cell, isDoubtful }: Fact, table: number): void {
    const label = printed.replace(/\s*[:：]\s*$/u, '');
    const isKnown = this.attributes.some((known) => known.label === label && known.text === text);
    if (isKnown || isBlankText(text)) return;
    this.attributes.push({ label, text });
    if (isDoubtful && cell !== null)
      this.troubles.push({ kind: 'attribute-unsure', row: cell.row, column: cell.column, text, table });
  }

  private setField(field: EvaluationField, fact: Fact | null, table: number): void {
    if (fact === null || isBlankText(fact.text)) return;
    const known = this.fields.get(field);
    if (known === undefined) this.fields.set(field, sited(fact, table));
    else if (!saysSame(known.text, fact.text) && fact.cell !== null) {
      this.fields.set(field, { ...known, isDoubtful: true });
      this.troubles.push({ kind: 'unread-cell', row: fact.cell.row, column: fact.cell.column, text: fact.text, table });
    }
  }

  private takePair(table: number, pair: Pair): void {
    const value = pair.value;
    // 单位名称：某县林业局 2024年度
    const [, name, year] = /^(.*\S)\s+[（(]?((?:19|20)\d{2})年度?[)）]?$/u.exec(oneLine(value.text)) ?? [];
    const isDated = name !== undefined && (pair.key === 'unit' || pair.key === 'department');
    if (isDated) this.year ??= { value: Number(year), fact: sited(value, table) };
    const line = { ...value, text: withoutSeal(isDated ? name : oneLine(value.text)) };
    switch (pair.key) {
      case 'project':
        return this.named.set('projectName', pair, line, table);
      case 'department':
        return this.named.set('supervisingDepartment', pair, line, table);
      case 'unit':
        return this.named.set('implementingUnit', pair, line, table);
      case 'overview':
        return this.named.set('overview', pair, value, table);
      case 'achievements':
        return this.named.set('achievements', pair, value, table);
      case 'expected-goal':
        return this.setField('expectedGoal', value, table);
      case 'actual-goal':
        return this.setField('actualGoal', value, table);
      case 'grade':
        return this.setField('statedGrade', line, table);
      case 'total':
        return this.takeTotal(line, pair.label, table);
      case 'problem':
      case 'suggestion':
        return this.takeProblem(pair.key, value, table);
      case 'year':
        return this.takeYear(pair.label, value, table);
      case 'money-unit':
      case 'unit-or-money':
      case 'attribute':
      case 'signature':
        this.named.noteTask(pair.label, line, table);
        this.takeAttribute(pair.label, value, table);
        return;
    }
  }

  /** `83分（良）` holds the grade too; what is no number is uncertain. */
  private takeTotal(line: Fact, label: string, table: number): void {
    const { total, grade } = totalIn(line.text);
    // 自评总分 below the 合计 of the indicators: the whole, yet the two differ.
    const before = this.fields.get('statedTotal');
    const isWhole = /^(?:绩效)?自评(?:总分|总得分)[:：]?$/u.test(bareText(label));
    if (isWhole && before !== undefined && total !== null && !saysSame(before.text, total)) {
      this.fields.set('statedTotal', { ...before, ...line, text: total, isDoubtful: true });
      if (before.cell !== null) this.troubles.push({ ...troubleAt('unread-cell', before.cell), table: before.table });
      return;
    }
    const isDoubtful = line.isDoubtful || total === null;
    this.setField('statedTotal', { ...line, text: total ?? line.text, isDoubtful }, table);
    if (grade !== null) this.setField('statedGrade', { ...line, text: grade }, table);
  }

  /** 2023年9月至2024年8月 leaves open which year counts. */
  private takeYear(label: string, value: Fact, table: number): void {
    const year = parseFiscalYear(value.text);
    if (year === null) {
      this.takeAttribute('年度', value, table);
      return;
    }
    const isSpan = new Set(value.text.match(/20\d\d/gu)).size > 1;
    if (isSpan) this.takeAttribute(label, value, table);
    this.year ??= { value: year, fact: sited({ ...value, isDoubtful: value.isDoubtful || isSpan }, table) };
  }

  /** 存在问题 and 改进措施 as two texts: one problem with its suggestion. */
  private takeProblem(key: 'problem' | 'suggestion', value: Fact, table: number): void {
    if (isBlankText(value.text)) return;
    const last = this.problems.at(-1);
    if (key === 'suggestion' && last !== undefined && last.suggestion === '') {
      this.problems[this.problems.length - 1] = { ...last, suggestion: value.text };
    } else {
      this.problems.push({
        type: '',
        problem: key === 'problem' ? value.text : '',
        suggestion: key === 'suggestion' ? value.text : '',
      });
    }
    if (!this.fields.has('problems')) this.fields.set('problems', sited(value, table));
  }
}

/** Lays the blocks of one form side by side; `projects` blocks are left to their own forms. */
export const collectFacts = (group: Group): FormFacts => {
  const collector = new Collector();
  collector.over = overForms(group);
  for (const { table, placed } of group.toSorted((a, b) => rankOf(a.placed.block) - rankOf(b.placed.block))) {
    collector.take(table, placed.block);
    collector.troubles.push(...placed.troubles.map((trouble) => ({ ...trouble, table })));
  }
  collector.goals.settlePeriods();
  const { title = '', ...projects } = collector.titles.at(-1) ?? {};
  collector.named.settleProject(projects);
  if (scopeOfForm({ title, hasTasks: false, hasProject: false }) === 'department')
    collector.named.settleWholeDepartment();
  addSaidVerdict(collector.fields);
  return collector;
};
