import { describe, expect, it } from 'vitest';
import { numberedItems } from '../../../../src/import/recognise/indicators/numbered-list.ts';

describe('numberedItems', () => {
  it.each([
    ['①≥86公里\n②≥540吨', ['≥86公里', '≥540吨']],
    ['①村民满意度；②游客满意度', ['村民满意度', '游客满意度']],
    ['（1）汛前清理；\n（2）汛后清理。', ['汛前清理', '汛后清理']],
    ['1．断面水质\n达标率\n2．投诉办结率', ['断面水质\n达标率', '投诉办结率']],
    ['1、1.8万元\n2、3200元/月', ['1.8万元', '3200元/月']],
  ])('reads %j', (text, items) => {
    expect(numberedItems(text)).toEqual(items.map((item) => ({ text: item, isUnsure: false })));
  });

  it('is unsure of a number that may be the front of a decimal', () => {
    expect(numberedItems('1.95%\n2.98%')?.map(({ isUnsure }) => isUnsure)).toEqual([true, true]);
  });

  it('is unsure where an item begins that has no line of its own', () => {
    expect(numberedItems('1.改造小区2.新增车位3.12345热线')).toEqual(
      ['改造小区', '新增车位', '12345热线'].map((text) => ({ text, isUnsure: true })),
    );
  });

  it.each([
    '1.改造小区，涉及3.5万人',
    '1.改造小区3.新增车位',
    '①明显减少',
    '2.抽检\n3.督查',
    '1.抽检\n1.督查',
    '监督检查\n1.抽检',
    '1.\n2.',
    '12.5%\n13.5%',
    '',
  ])('finds no list in %j', (text) => {
    expect(numberedItems(text)).toBeNull();
  });
});
