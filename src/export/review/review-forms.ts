import type { TableColumn, TableForm } from './table-form.ts';

const words = (head: string, width: number): TableColumn => ({
  head,
  width,
  role: 'value',
  align: 'left',
  format: null,
});
const answer = (head: string, width: number): TableColumn => ({ ...words(head, width), align: 'center' });
const figure = (head: string, width: number): TableColumn => ({
  head,
  width,
  role: 'number',
  align: 'center',
  format: 'plain',
});

/** 自评复核情况汇总表. */
export const reviewSummaryForm: TableForm = {
  id: 'review-summary',
  title: '绩效自评复核情况汇总表',
  orientation: 'landscape',
  columns: [
    figure('序号', 8),
    words('单位', 36),
    words('项目名称', 50),
    figure('自评得分', 14),
    figure('复核得分', 14),
    figure('偏差', 14),
    words('主要偏差原因', 60),
  ],
};

/** 报告段落: the words, and the figures they rest on. */
export const reviewReportForm: TableForm = {
  id: 'review-report',
  title: '绩效自评复核情况',
  orientation: 'portrait',
  columns: [words('事项', 28), words('内容', 100)],
};

/** 问题清单. */
export const problemListForm: TableForm = {
  id: 'problem-list',
  title: '绩效自评复核问题清单',
  orientation: 'landscape',
  columns: [
    figure('序号', 8),
    words('单位', 34),
    words('项目名称', 44),
    words('位置', 30),
    answer('轻重', 10),
    words('问题', 74),
  ],
};

/** 整改清单. */
export const rectificationForm: TableForm = {
  id: 'rectification-list',
  title: '绩效自评复核整改清单',
  orientation: 'landscape',
  columns: [
    figure('序号', 8),
    words('单位', 34),
    words('项目名称', 42),
    words('问题', 60),
    words('整改要求', 44),
    answer('完成时限', 14),
    answer('整改情况', 18),
  ],
};
