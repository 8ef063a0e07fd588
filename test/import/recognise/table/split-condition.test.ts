import { describe, expect, it } from 'vitest';
import { splitCondition } from '../../../../src/import/recognise/table/split-condition.ts';

describe('splitCondition', () => {
  it.each([
    ['出差次数(≥5次)', '出差次数', '≥5次', true],
    ['1.出差次数（≥5次）', '出差次数', '≥5次', true],
    ['免疫畜禽数：≥180万头（羽）', '免疫畜禽数', '≥180万头（羽）', false],
    ['按时办结率≥99%', '按时办结率', '≥99%', false],
    ['新建泵站不少于3座', '新建泵站', '不少于3座', false],
    ['新建泵站3座', '新建泵站', '3座', false],
    ['补贴发放时间：每月10日前', '补贴发放时间', '每月10日前', false],
    ['评查排名：前3名', '评查排名', '前3名', false],
    ['数量指标：出差次数5次', '数量指标：出差次数', '5次', false],
    ['环境明显改善', '环境明显改善', '', false],
  ])('splits %j', (text, name, target, isSure) => {
    expect(splitCondition(text)).toEqual({ name, target, isSure });
  });
});
