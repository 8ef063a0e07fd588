import type { ChartInk } from './chart-ink.ts';
import type { ChartOption } from './chart-option.ts';

/** Without quotes: they would end the attributes of an SVG. */
const fontFamily = 'PingFang SC,Microsoft YaHei,Noto Sans CJK SC,Source Han Sans SC,Noto Sans SC,sans-serif';

/** What every chart has: the type of the page, no motion, words for those who listen, patterns on paper. */
export const withBase = (option: ChartOption, ink: ChartInk, description: string): ChartOption => ({
  animation: false,
  backgroundColor: 'transparent',
  textStyle: { fontFamily, fontSize: 12, color: ink.ink },
  tooltip: {
    confine: true,
    backgroundColor: ink.paper,
    borderColor: ink.line,
    borderWidth: 1,
    padding: [6, 10],
    textStyle: { color: ink.ink, fontSize: 13, fontFamily },
    extraCssText: 'box-shadow:none;white-space:normal;max-width:320px',
  },
  ...option,
  aria: { enabled: true, label: { description }, decal: { show: ink.patterns === 'all' } },
});

/** Axis lines and labels in the inks of the page. */
export const axisStyle = (ink: ChartInk) => ({
  axisLine: { show: true, lineStyle: { color: ink.soft } },
  axisTick: { show: false },
  axisLabel: { color: ink.soft, fontSize: 12 },
  nameTextStyle: { color: ink.soft, fontSize: 12 },
  splitLine: { lineStyle: { color: ink.line } },
});
