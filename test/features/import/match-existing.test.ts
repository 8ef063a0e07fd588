import { describe, expect, it } from 'vitest';
import { existingIn } from '../../../src/features/import/match-existing.ts';
import { buildEvaluation } from '../../support/evaluation-builder.ts';
import { buildSummary } from '../../support/summary-builder.ts';

const sheet = buildEvaluation({ implementingUnit: '市热线中心', projectName: '运维费', fiscalYear: 2023 });
const known = buildSummary({ implementingUnit: '市热线中心', projectName: '运维费', fiscalYear: 2023 });

describe('an evaluation of the same unit, project and year', () => {
  it.each([
    ['word for word', {}],
    ['with other white space', { projectName: '运 维费' }],
    ['in another form', { formTitle: '专项资金绩效自评表', scope: 'fund' as const }],
  ])('is found %s', (_, facts) => {
    expect(existingIn([known])({ ...sheet, ...facts })).toBe(known);
  });

  it.each([
    ['year', { fiscalYear: 2022 }],
    ['unit', { implementingUnit: '县热线中心' }],
    ['project', { projectName: '建设费' }],
    ['kind of table', { kind: 'target' as const }],
  ])('is not found with another %s', (_, facts) => {
    expect(existingIn([known])({ ...sheet, ...facts })).toBeNull();
  });

  it('is found without a unit when only one sheet can be meant', () => {
    const unnamed = { ...sheet, implementingUnit: '' };
    expect(existingIn([known])(unnamed)).toBe(known);
    expect(existingIn([known, { ...known, id: 'other', implementingUnit: '县热线中心' }])(unnamed)).toBeNull();
  });

  it('is never found for a sheet without any name', () => {
    const nameless = { implementingUnit: '', projectName: '' };
    expect(existingIn([{ ...known, ...nameless }])({ ...sheet, ...nameless })).toBeNull();
  });
});
