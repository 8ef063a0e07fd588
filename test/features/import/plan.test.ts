import { describe, expect, it } from 'vitest';
import { emptyLedger } from '../../../src/domain/entry/ledger.ts';
import { emptyWatch } from '../../../src/domain/monitoring/watch.ts';
import type { Evaluation } from '../../../src/domain/evaluation/evaluation.ts';
import type { Indicator } from '../../../src/domain/indicator/indicator.ts';
import type { Entry } from '../../../src/features/import/entry.ts';
import { existingIn } from '../../../src/features/import/match-existing.ts';
import {
  actionsOf,
  compareSheets,
  isWaiting,
  type KnownSheet,
  lockOf,
  planDrafts,
  type PlanSetting,
  saveRequestOf,
  uncomparedIn,
} from '../../../src/features/import/plan.ts';
import { buildEvaluation, buildIndicator } from '../../support/evaluation-builder.ts';
import { buildSummary } from '../../support/summary-builder.ts';

const sheet = buildEvaluation({
  id: 'read',
  implementingUnit: '市热线中心',
  sources: [{ file: '新表.xlsx', table: 'Sheet1' }],
});

const entryOf = (id: string, ...evaluations: readonly Evaluation[]): Entry => {
  const drafts = evaluations.map((evaluation) => ({ evaluation, issues: [] }));
  const read = { file: `${id}.xlsx`, format: 'xlsx', failure: null, tables: [], drafts, issues: [] } as const;
  return {
    id,
    name: `${id}.xlsx`,
    state: {
      kind: 'read',
      original: read,
      read,
      corrections: [],
      isRereading: false,
      settled: new Set(),
      saved: new Map(),
    },
  };
};

const known = buildSummary({ id: 'known', implementingUnit: '市热线中心' });

const recordOf = (evaluation: Evaluation): KnownSheet => ({
  id: 'known',
  revision: 3,
  ruleSetId: 'sanming-2023',
  evaluation: { ...evaluation, id: 'known' },
  ledger: emptyLedger,
  watch: emptyWatch,
});

const settingOf = (record: KnownSheet | null): PlanSetting => ({
  findExisting: existingIn([known]),
  records: new Map(record === null ? [] : [['known', record]]),
  chosen: new Map(),
});

const emptySetting: PlanSetting = {
  findExisting: () => null,
  records: new Map(),
  chosen: new Map(),
};

/** The plans once everything was compared. */
const comparedPlans = (entries: readonly Entry[], setting: PlanSetting) => {
  compareSheets(uncomparedIn(planDrafts(entries, setting), setting), () => true);
  return planDrafts(entries, setting);
};

describe('planDrafts', () => {
  it('adds what is new', () => {
    expect(planDrafts([entryOf('a', sheet)], emptySetting)).toMatchObject([{ action: 'add', existing: null }]);
  });

  it('updates what is there already and differs', () => {
    const record = recordOf({ ...sheet, statedTotal: '90', statedGrade: '优' });
    const fresh = { ...sheet, statedTotal: '91', statedGrade: '优' };
    expect(comparedPlans([entryOf('a', fresh)], settingOf(record))).toMatchObject([
      { action: 'update', differences: [{ place: '总分', before: '90', after: '91' }] },
    ]);
  });

  it('skips what is there already word for word', () => {
    expect(comparedPlans([entryOf('a', sheet)], settingOf(recordOf(sheet)))).toMatchObject([{ action: 'skip' }]);
  });

  it('does not double a sheet that is in the list twice', () => {
    const plans = planDrafts([entryOf('a', sheet), entryOf('b', sheet)], emptySetting);
    expect(plans.map(({ action, isRepeated }) => ({ action, isRepeated }))).toEqual([
      { action: 'add', isRepeated: false },
      { action: 'skip', isRepeated: true },
    ]);
  });

  it('leaves blank forms out', () => {
    expect(planDrafts([entryOf('a', { ...sheet, kind: 'blank' })], emptySetting)).toEqual([]);
  });

  it('does what a person chose', () => {
    const setting = { ...settingOf(recordOf(sheet)), chosen: new Map([['a 0', 'separate' as const]]) };
    expect(planDrafts([entryOf('a', sheet)], setting)).toMatchObject([{ action: 'separate' }]);
  });

  it.each(['submitted', 'reviewed', 'archived'] as const)('leaves a sheet alone that is %s', (state) => {
    const findExisting = existingIn([{ ...known, state }]);
    const chosen = new Map([['a 0', 'update' as const]]);
    const plans = comparedPlans([entryOf('a', { ...sheet, statedTotal: '91' })], {
      ...settingOf(recordOf(sheet)),
      findExisting,
      chosen,
    });
    expect(plans).toMatchObject([{ action: 'skip', differences: [{ before: '', after: '91' }] }]);
    expect(plans.map(lockOf)).toEqual([state]);
    expect(plans.map(actionsOf)).toEqual([['separate', 'skip']]);
  });

  it('compares as long as it may, and the others when it is asked again', () => {
    const entries = ['a', 'b', 'c'].map((id) => entryOf(id, { ...sheet, id, statedTotal: '91' }));
    const setting = settingOf(recordOf(sheet));
    const waiting = () => uncomparedIn(planDrafts(entries, setting), setting);
    const answers = [true, false, true];
    const mayGoOn = () => answers.shift() ?? true;
    expect(waiting()).toHaveLength(3);
    compareSheets(waiting(), mayGoOn);
    expect(waiting().map(({ evaluation }) => evaluation.id)).toEqual(['c']);
    compareSheets(waiting(), mayGoOn);
    expect(waiting()).toEqual([]);
    expect(planDrafts(entries, setting).map(({ differences }) => differences?.length)).toEqual([1, 1, 1]);
  });

  it('does not compare again when somebody settles a doubt', () => {
    const entry = entryOf('a', { ...sheet, statedTotal: '91' });
    const setting = settingOf(recordOf(sheet));
    comparedPlans([entry], setting);
    if (entry.state.kind !== 'read') throw new Error('an entry that was read');
    const settled: Entry = { ...entry, state: { ...entry.state, settled: new Set(['0 表 1 1']) } };
    expect(planDrafts([settled], setting)[0]?.differences).toHaveLength(1);
  });

  it('compares again with a sheet that was changed in the meantime', () => {
    const entries = [entryOf('a', { ...sheet, statedTotal: '91' })];
    expect(comparedPlans(entries, settingOf(recordOf(sheet)))).toMatchObject([{ action: 'update' }]);
    const changed = settingOf(recordOf({ ...sheet, statedTotal: '91' }));
    expect(planDrafts(entries, changed)).toMatchObject([{ differences: null }]);
    expect(comparedPlans(entries, changed)).toMatchObject([{ action: 'skip', differences: [] }]);
  });

  it('waits for the sheet that it would update', () => {
    expect(planDrafts([entryOf('a', sheet)], settingOf(null)).map(isWaiting)).toEqual([true]);
  });
});

describe('an update of a sheet that was submitted once', () => {
  const row = buildIndicator({ id: 'row', maxScoreText: '10', actualText: '90' });
  const withdrawn: KnownSheet = {
    ...recordOf({ ...sheet, indicators: [row] }),
    ledger: { ...emptyLedger, weights: 'locked' },
  };
  const other = buildIndicator({ id: 'other', name: '别的指标' });
  const plansOf = (...indicators: readonly Indicator[]) =>
    comparedPlans([entryOf('a', { ...sheet, indicators })], settingOf(withdrawn));

  it('leaves rows and 分值 as they are, takes the rest, and tells both', () => {
    const [plan] = plansOf({ ...row, id: 'read', maxScoreText: '15', actualText: '95' }, other);
    if (plan === undefined) throw new Error('no plan');
    expect(plan.differences).toMatchObject([{ before: '90', after: '95' }]);
    expect(plan.held).toContainEqual(expect.objectContaining({ before: '10', after: '15' }));
    const request = saveRequestOf(plan, { ruleSetId: 'sanming-2023', by: '' });
    expect(request?.evaluation.indicators).toMatchObject([{ id: 'row', maxScoreText: '10', actualText: '95' }]);
  });

  it('keeps a row that the new table lacks, and does nothing where all else is the same', () => {
    expect(plansOf()).toMatchObject([{ action: 'skip', differences: [], held: [{ after: '新表中没有这一行' }] }]);
  });
});

describe('saveRequestOf', () => {
  const requestOf = (setting: PlanSetting) =>
    comparedPlans([entryOf('a', { ...sheet, statedTotal: '91' })], setting).map((plan) =>
      saveRequestOf(plan, { ruleSetId: 'national-2020', by: '张三' }),
    );

  it('writes a new sheet under the chosen rule set', () => {
    expect(requestOf(emptySetting)).toMatchObject([
      { ruleSetId: 'national-2020', basedOn: 0, evaluation: { id: 'read' } },
    ]);
  });

  it('writes an update over the revision it was compared with, under its own rule set', () => {
    expect(requestOf(settingOf(recordOf(sheet)))).toMatchObject([
      { ruleSetId: 'sanming-2023', basedOn: 3, evaluation: { id: 'known', statedTotal: '91' } },
    ]);
  });

  it('tells an update cell by cell, with the file it came from', () => {
    const place = { kind: 'sheet', field: 'statedTotal' };
    expect(requestOf(settingOf(recordOf(sheet)))).toMatchObject([
      {
        note: {
          by: '张三',
          action: 'edited',
          reason: '由“新表.xlsx”导入更新',
          edits: [{ kind: 'cell', place, from: '', to: '91' }],
        },
      },
    ]);
  });

  it('says that a sheet was replaced where its printed pairs changed, for no edit tells of them', () => {
    const known = settingOf(recordOf({ ...sheet, attributes: [{ label: '项目期', text: '3年' }] }));
    const fresh = { ...sheet, attributes: [{ label: '项目期', text: '5年' }] };
    const requests = comparedPlans([entryOf('a', fresh)], known).map((plan) =>
      saveRequestOf(plan, { ruleSetId: '', by: '' }),
    );
    expect(requests).toMatchObject([{ note: { action: 'replaced' } }]);
  });

  it('writes nothing for what is skipped', () => {
    const skipped = { ...emptySetting, chosen: new Map([['a 0', 'skip' as const]]) };
    expect(requestOf(skipped)).toEqual([null]);
  });
});
