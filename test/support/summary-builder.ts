import type { Summary } from '../../src/storage/schema/summary-schema.ts';

/** A row of the list that shows only what matters; the rest is an ordinary self-evaluation without a score. */
export const buildSummary = (facts: Partial<Summary> = {}): Summary => ({
  version: 1,
  id: 'sheet',
  revision: 1,
  ruleSetId: 'national-2020',
  ruleSetVersion: 1,
  kind: 'self-evaluation',
  scope: 'project',
  formTitle: '项目支出绩效自评表',
  fiscalYear: 2023,
  projectName: '培训经费',
  implementingUnit: '',
  supervisingDepartment: '',
  moneyUnit: '万元',
  budgetText: '',
  executionRate: null,
  total: null,
  grade: null,
  statedTotal: '',
  state: 'draft',
  openPoints: 0,
  findings: { block: 0, warn: 0, note: 0 },
  indicatorNames: '',
  ...facts,
});
