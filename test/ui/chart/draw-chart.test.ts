import { describe, expect, it } from 'vitest';
import { withBase } from '../../../src/ui/chart/base-option.ts';
import { paperInk } from '../../../src/ui/chart/chart-ink.ts';
import type { ChartOption } from '../../../src/ui/chart/chart-option.ts';
import { drawSvg } from '../../../src/ui/chart/draw-chart.ts';

const size = { width: 400, height: 200 };
const option: ChartOption = {
  xAxis: { type: 'category', data: ['数量', '质量'] },
  yAxis: { type: 'value' },
  series: [
    { type: 'bar', data: [3, 4] },
    { type: 'bar', data: [1, 2] },
  ],
};

describe('a chart as a picture', () => {
  it('has its words as text', () => {
    const svg = drawSvg(withBase(option, paperInk, '说明'), size);
    expect(svg).toContain('数量');
    expect(svg).toContain('viewBox="0 0 400 200"');
  });

  it('has patterns on paper and none on the screen', () => {
    expect(drawSvg(withBase(option, paperInk, ''), size)).toContain('<pattern');
    expect(drawSvg(withBase(option, { ...paperInk, patterns: 'none' }, ''), size)).not.toContain('<pattern');
  });
});
