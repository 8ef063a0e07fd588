import type { EvaluationField } from '../../../domain/evaluation/evaluation.ts';
import { squash } from '../../../domain/number/fold.ts';
import { bareText } from '../table/bare-text.ts';
import { type Block, type Fact, type Sited, sited } from '../blocks.ts';
import { isChoice } from '../table/boxes.ts';
import { isBlankText } from '../table/cell-text.ts';
import type { SitedTitle } from './printed-title.ts';

export type Pair = Extract<Block, { kind: 'pair' }>;

/** Labels that name the unit at work rather than the one that fills in the form. */
const strongUnit = /实施|承担|使用|执行|用款|项目单位/u;

/** 填报单位, 编制单位: who filled in the form, where another label names the unit. */
const weakUnit = /^(?:填报|填表|填列|编制|编报|上报|报送|下达)/u;

const isDepartmentName = (label: string): boolean => /^部门名称$/u.test(bareText(label));

/** 中央主管部门, beside 地方主管部门. */
const isCentral = (label: string): boolean => /^(?:中央|国家)/u.test(squash(label));

/** 省级主管部门 above 地方主管部门. */
const isAbove = (label: string, other: string): boolean =>
  isCentral(label) ? !isCentral(other) : squash(label).startsWith('省级') && squash(other).startsWith('地方');

/** 政策任务 below 战略领域 and 财政事权: the finest name of a fund. */
const isTask = (label: string): boolean => /^政策任务[:：]?$/u.test(bareText(label));

/** 专项名称, 转移支付名称: what may hold several projects. */
const isWide = (label: string): boolean => /^(?:专项|转移支付|资金|政策|一级)/u.test(bareText(label));

/** 部门：某某中学: whose form it is, unless a 主管部门 is named. */
const isBareDepartment = (label: string): boolean => bareText(label).replace(/[:：]$/u, '') === '部门';

/** What names the project or the department only where nothing else does: its kind behind boxes, 归口管理部门. */
const isMinor = (field: EvaluationField, label: string, text: string): boolean =>
  field === 'projectName' ? isChoice(text) : field === 'supervisingDepartment' && squash(label).startsWith('归口管理');

/** Project, department and unit of a form, told by labels that may name them more than once. */
export class NamedFields {
  private readonly labels = new Map<EvaluationField, string>();
  private readonly isStrong = new Set<EvaluationField>();
  private task: Sited | null = null;
  private readonly fields: Map<EvaluationField, Sited>;
  private readonly keepBeside: (label: string, fact: Fact, table: number) => void;

  constructor(fields: Map<EvaluationField, Sited>, keepBeside: (label: string, fact: Fact, table: number) => void) {
    this.fields = fields;
    this.keepBeside = keepBeside;
  }

  /** 一级项目名称 and 二级项目名称, 中央主管部门 and 地方主管部门, 项目实施单位 and 单位名称: the finer counts, of equals the first; the other is kept beside. */
  set(field: EvaluationField, pair: Pair, fact: Fact, table: number): void {
    if (isBlankText(fact.text)) return;
    const known = this.fields.get(field);
    if (field === 'implementingUnit' && this.isDepartmentBeside(pair))
      return this.set('supervisingDepartment', pair, fact, table);
    const before = this.labels.get(field) ?? '';
    // 单位 alone may be that of the money.
    const isNamed =
      !fact.isDoubtful && !weakUnit.test(bareText(pair.label)) && !/^单位[:：]?$/u.test(bareText(pair.label));
    const isOverWeak = weakUnit.test(bareText(before)) && isNamed;
    const isOfWork = strongUnit.test(bareText(pair.label));
    const isStronger = (isOfWork || isOverWeak) && !this.isStrong.has(field);
    const isFiner =
      field === 'projectName' && squash(pair.label).startsWith('二级') && squash(before).startsWith('一级');
    const isMinorBefore = known !== undefined && isMinor(field, before, known.text);
    if (known !== undefined && !isMinorBefore && isMinor(field, pair.label, fact.text))
      return this.keepBeside(pair.label, fact, table);
    // A line above the table may tell of the whole report, what stands in the table of this form.
    const isOverLine = known?.cell === null && fact.cell !== null;
    const isLocal = field === 'supervisingDepartment' && isAbove(before, pair.label);
    if (known === undefined || squash(known.text) === squash(fact.text)) {
      // 部门名称 above or below 单位名称, one body both times.
      const isBoth = known !== undefined && [before, pair.label].some(isDepartmentName);
      if (isBoth && !this.fields.has('supervisingDepartment')) this.fields.set('supervisingDepartment', known);
      const isOnlyKind = field === 'projectName' && isChoice(fact.text);
      if (known === undefined || isOverLine)
        this.fields.set(field, sited(isOnlyKind ? { ...fact, isDoubtful: true } : fact, table));
    } else if (isOverLine) {
      this.keepBeside(before, known, known.table);
      this.fields.set(field, sited(fact, table));
    } else if (field !== 'projectName' && squash(fact.text).endsWith(squash(known.text))) {
      // 某市某区财政局 behind 某区财政局: the same body in full.
      this.fields.set(field, sited(fact, table));
    } else if (
      isMinorBefore ||
      isFiner ||
      isLocal ||
      isBareDepartment(before) ||
      (field === 'implementingUnit' && isStronger)
    ) {
      if (isDepartmentName(before) && !this.fields.has('supervisingDepartment'))
        this.fields.set('supervisingDepartment', known);
      else this.keepBeside(before, known, known.table);
      // Whose form it is stays a guess.
      this.fields.set(field, sited({ ...fact, isDoubtful: fact.isDoubtful || isLocal }, table));
    } else {
      this.keepBeside(pair.label, fact, table);
      const isRival = field !== 'implementingUnit';
      if (isRival) this.fields.set(field, { ...known, isDoubtful: true });
      return;
    }
    this.labels.set(field, pair.label);
    // 单位名称 that only repeats who filled in the form leaves the place to 实施单位.
    if (isStronger && (isOfWork || known?.text !== fact.text)) this.isStrong.add(field);
  }

  /** Remembers the finest name of the fund. */
  noteTask(label: string, fact: Fact, table: number): void {
    if (isTask(label) && !isBlankText(fact.text)) this.task ??= sited(fact, table);
  }

  /**
   * The project where no label asks for it: that of the title, else the finest name of the fund. （某某项目） below the title is
   * one of those that 专项名称 names together.
   */
  settleProject({ project, projectBelow }: Pick<SitedTitle, 'project' | 'projectBelow'>): void {
    const known = this.fields.get('projectName');
    const label = this.labels.get('projectName') ?? '';
    if (known === undefined) {
      const other = projectBelow ?? project ?? this.task;
      if (other !== null) this.fields.set('projectName', other);
      return;
    }
    if (projectBelow === undefined || squash(known.text) === squash(projectBelow.text)) return;
    if (!isWide(label)) return this.keepBeside('项目', projectBelow, projectBelow.table);
    this.keepBeside(label, known, known.table);
    this.fields.set('projectName', projectBelow);
  }

  /** 部门 in a form of a whole department that names no unit: the unit it is about. */
  settleWholeDepartment(): void {
    const known = this.fields.get('supervisingDepartment');
    const isBare = isBareDepartment(this.labels.get('supervisingDepartment') ?? '');
    if (known === undefined || !isBare || this.fields.has('implementingUnit') || this.fields.has('projectName')) return;
    this.fields.delete('supervisingDepartment');
    this.fields.set('implementingUnit', known);
  }

  /** 部门名称 below 实施单位: whose unit that is. */
  private isDepartmentBeside({ label }: Pair): boolean {
    return (
      isDepartmentName(label) && this.isStrong.has('implementingUnit') && !this.fields.has('supervisingDepartment')
    );
  }
}
