import { readFileSync } from 'node:fs';
import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fundSelfEvaluation } from '../../../src/export/forms/fund-self-evaluation.ts';
import { selfEvaluationReview } from '../../../src/export/forms/self-evaluation-review.ts';
import { layOutForm } from '../../../src/export/layout/lay-out-form.ts';
import { type BandHeights, paginate } from '../../../src/export/layout/paginate.ts';
import { evaluationOfCase, type PublishedCase } from '../../support/evaluation-of-case.ts';

const source = JSON.parse(readFileSync('test/cases/sanming-2023-4.json', 'utf8')) as PublishedCase;
const layout = layOutForm(fundSelfEvaluation, evaluationOfCase(source), null);
const indicatorBand = 3;

const evenHeights = (height: number): readonly BandHeights[] =>
  layout.bands.map((band) => ({ heads: band.heads.length * height, rows: band.rows.map(() => height) }));

const textsOf = (pages: ReturnType<typeof paginate>): readonly string[] =>
  pages.flatMap((page) =>
    page.bands.flatMap((band) =>
      [...band.heads, ...band.rows].flatMap((row) => row.cells.map(({ text }) => text).filter((text) => text !== '')),
    ),
  );

describe('paginate', () => {
  it('leaves a sheet that fits on one page', () => {
    expect(paginate(layout, evenHeights(10), 280)).toHaveLength(1);
    expect(paginate(layout, evenHeights(10), 279)).toHaveLength(2);
  });

  it('repeats the heads and the labels of 一级 and 二级 on the next page', () => {
    const [, second] = paginate(layout, evenHeights(10), 160);
    const [band] = second?.bands ?? [];
    expect(band?.heads[0]?.cells.map(({ text }) => text).slice(1, 4)).toEqual(['一级指标', '二级指标', '三级指标']);
    expect(band?.rows[0]?.cells.slice(0, 4).map(({ text }) => text)).toEqual([
      '绩效指标',
      '效益指标',
      '社会效益指标',
      '平台热线有效接通率',
    ]);
  });

  it('cuts a merged cell to the rows of its page', () => {
    const [first, second] = paginate(layout, evenHeights(10), 160);
    const [onFirst, onSecond] = [first?.bands.at(-1), second?.bands[0]];
    expect(onFirst?.rows[0]?.cells[0]?.rowSpan).toBe(2);
    expect(onSecond?.rows[0]?.cells[0]?.rowSpan).toBe(8);
  });

  it('draws no rule between heads and rows through the label beside them', () => {
    const [page] = paginate(layout, evenHeights(10), 1000);
    const band = page?.bands[indicatorBand];
    expect(band?.heads[0]?.cells[0]).toMatchObject({ text: '', openBelow: true, rowSpan: 1 });
    expect(band?.rows[0]?.cells[0]).toMatchObject({ text: '绩效指标', openAbove: true, rowSpan: 10 });
  });

  it('repeats the heads of a list over the rows that close it', () => {
    const review = layOutForm(selfEvaluationReview, evaluationOfCase(source), null);
    const heights = review.bands.map((band) => ({
      heads: band.heads.length * 10,
      rows: band.rows.map(() => 10),
    }));
    const all = heights.reduce((sum, { heads, rows }) => sum + heads + rows.length * 10, 0);
    expect(paginate(review, heights, all)).toHaveLength(1);
    const pages = paginate(review, heights, all - 20);
    const [closing] = pages[1]?.bands ?? [];
    expect(pages[1]?.bands).toHaveLength(1);
    expect(closing?.heads[0]?.cells.map(({ text }) => text).slice(0, 3)).toEqual(['一级指标', '二级指标', '三级指标']);
    expect(closing?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['合计', '复核意见']);
    expect(pages[0]?.bands.at(-1)?.heads).toEqual([]);
  });

  it('never leaves heads without a row at the foot of a page', () => {
    const pages = paginate(layout, evenHeights(10), 150);
    expect(pages.flatMap((page) => page.bands).every((band) => band.rows.length > 0)).toBe(true);
  });

  it('counts the sheets of paper of a row taller than a page', () => {
    const tall = evenHeights(10).map((band, index) =>
      index === 0 ? { ...band, rows: [10, 10, 10, 10, 10, 700] } : band,
    );
    const pages = paginate(layout, tall, 300);
    expect(pages.reduce((sum, page) => sum + page.sheets, 0)).toBe(4);
  });

  it('keeps every text, whatever the heights', () => {
    const rows = layout.bands.reduce((sum, band) => sum + band.rows.length, 0);
    assert(
      property(
        array(integer({ min: 1, max: 400 }), { minLength: rows, maxLength: rows }),
        integer({ min: 50, max: 900 }),
        (sizes, capacity) => {
          const left = [...sizes];
          const heights = layout.bands.map((band) => ({ heads: 12, rows: band.rows.map(() => left.shift() ?? 1) }));
          const printed = textsOf(paginate(layout, heights, capacity));
          const expected = textsOf(paginate(layout, evenHeights(0), 1));
          expect(new Set(printed)).toEqual(new Set(expected));
          expect(printed.length).toBeGreaterThanOrEqual(expected.length);
        },
      ),
    );
  });

  it('keeps every page within its capacity unless one row alone is taller', () => {
    const pages = paginate(layout, evenHeights(10), 95);
    const heights = pages.map((page) =>
      page.bands.reduce((sum, band) => sum + 10 * (band.heads.length + band.rows.length), 0),
    );
    expect(Math.max(...heights)).toBeLessThanOrEqual(95);
  });
});
