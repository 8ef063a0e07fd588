import type { EvaluationField } from '../../../domain/evaluation/evaluation.ts';
import { type Block, type Fact, type Sited, sited, together } from '../blocks.ts';
import { isBlankText, withoutNumbering } from '../table/cell-text.ts';
import { saysSame } from '../table/says-same.ts';

type Goals = Extract<Block, { kind: 'goals' }>;
type PeriodGoal = Extract<Block, { kind: 'goal-of-period' }>;

/** Where the goals of a form are kept, and what else it says of goals. */
type Form = {
  readonly fields: Map<EvaluationField, Sited>;
  readonly attributes: { readonly label: string; readonly text: string }[];
  readonly setField: (field: EvaluationField, fact: Fact | null, table: number) => void;
  readonly keepBeside: (label: string, fact: Fact, table: number) => void;
};

/** 项目年度目标1：… over its indicators, said above as 1. …. */
const saysAgain = (before: Fact | undefined, { expected }: Goals): boolean =>
  before !== undefined && expected !== null && saysSame(withoutNumbering(before.text), withoutNumbering(expected.text));

/** The goal of a form and what came of it, told once or more: of the whole, of a period, of the year. */
export class GoalFields {
  private readonly form: Form;
  private readonly periods: Sited[] = [];
  private hasGoalOfYear = false;

  constructor(form: Form) {
    this.form = form;
  }

  take(block: Goals, table: number): void {
    const { fields, setField, keepBeside } = this.form;
    const before = fields.get('expectedGoal');
    // 总体绩效目标 above the goal of the year, or the goals of each: the year's counts.
    const text = block.expected?.text ?? '';
    const isOfYear = block.isOfYear === true && !isBlankText(text);
    if (isOfYear && !this.hasGoalOfYear && before !== undefined && !saysSame(before.text, text)) {
      fields.delete('expectedGoal');
      keepBeside('总体目标', before, before.table);
    }
    this.hasGoalOfYear ||= isOfYear;
    if (!saysAgain(before, block)) setField('expectedGoal', this.withGoalBefore(block), table);
    setField('actualGoal', block.actual, table);
  }

  takePeriod({ label, value }: PeriodGoal, table: number): void {
    this.form.keepBeside(label, value, table);
    this.periods.push(sited(value, table));
  }

  /** Once all is taken: the goal of a period counts where there is none of a year. */
  settlePeriods(): void {
    const { fields, attributes } = this.form;
    const [first] = this.periods;
    if (first === undefined || fields.has('expectedGoal')) return;
    fields.set('expectedGoal', { ...first, isDoubtful: true });
    const at = attributes.findIndex(({ text }) => text === first.text);
    if (at >= 0) attributes.splice(at, 1);
  }

  /** The goal of a block after the one before it. */
  private withGoalBefore({ expected, isFurther }: Goals): Fact | null {
    const before = this.form.fields.get('expectedGoal');
    if (isFurther !== true || expected === null || before === undefined) return expected;
    this.form.fields.delete('expectedGoal');
    return together([before, expected], `${before.text}\n${expected.text}`);
  }
}
