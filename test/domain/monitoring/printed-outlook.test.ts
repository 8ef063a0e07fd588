import { describe, expect, it } from 'vitest';
import { printedOutlook } from '../../../src/domain/monitoring/printed-outlook.ts';
import { buildIndicator } from '../../support/evaluation-builder.ts';

const printed = (remark: string) => printedOutlook(buildIndicator({ id: 'a', remark, deviationReason: '雨季' }), 7);

describe('what a monitoring sheet prints beside an indicator', () => {
  it('is the columns that were ticked', () => {
    expect(printed('已增派班组\n全年预计完成情况：95%\n人员保障：√\n有可能：√')).toEqual({
      indicatorId: 'a',
      month: 7,
      likelihood: 'possible',
      causes: ['staff'],
      causeText: '雨季',
      expectedText: '95%',
    });
  });

  it.each([
    ['a sign of not', '确定能：×\n有可能：—\n完全不可能：√', 'impossible'],
    ['another name', '确定不能：✓', 'impossible'],
    ['one column for all', '完成目标可能性：确定能', 'certain'],
    ['one column in other words', '能否完成：不能', 'impossible'],
    ['yes and no', '能：√\n不能：', 'certain'],
    ['two at once', '确定能：√\n有可能：√', null],
    ['none', '确定能：□\n有可能：', null],
  ])('reads the likelihood with %s', (_, remark, likelihood) => {
    expect(printed(remark).likelihood).toBe(likelihood);
  });

  it('takes words in the column of a cause for a tick', () => {
    expect(printed('经费保障：资金未到位\n硬件保障：√\n制度保障：无').causes).toEqual(['funding', 'hardware']);
  });
});
