import { describe, expect, it } from 'vitest';
import { unitOfName } from '../../../src/domain/target/unit-of-name.ts';

describe('unitOfName', () => {
  it.each([
    ['购买工单短信（万条）', '万条'],
    ['控制项目成本（万元）', '万元'],
    ['苗木成活率(≥**%)', '%'],
    ['农村低保标准(≥**元/人·月)', '元/人·月'],
    ['物业管理面积（㎡）', '㎡'],
    ['补助（一期）金额（单位：万元）', '万元'],
    ['及时(按期)开工率', ''],
    ['培训人数', ''],
  ])('of %s is %j', (name, expected) => {
    expect(unitOfName(name)).toBe(expected);
  });
});
