import { BarChart, HeatmapChart, LineChart, ScatterChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  LegendComponent,
  MarkAreaComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { type ECharts, init, use as register } from 'echarts/core';
import { CanvasRenderer, SVGRenderer } from 'echarts/renderers';
import type { ChartOption } from './chart-option.ts';

register([
  AriaComponent,
  BarChart,
  CanvasRenderer,
  GridComponent,
  HeatmapChart,
  LegendComponent,
  LineChart,
  MarkAreaComponent,
  MarkLineComponent,
  ScatterChart,
  SVGRenderer,
  TooltipComponent,
  VisualMapComponent,
]);

/** Above so many marks SVG gets slow. */
const mostSvgMarks = 2000;

/** A live chart in an element. This file carries the chart library and is loaded when the first chart is shown. */
export const mountChart = (element: HTMLElement, marks: number): ECharts =>
  init(element, null, { renderer: marks > mostSvgMarks ? 'canvas' : 'svg', locale: 'ZH' });

/** A chart as SVG text, drawn off screen. */
export const drawSvg = (option: ChartOption, size: { readonly width: number; readonly height: number }): string => {
  const chart = init(null, null, { renderer: 'svg', ssr: true, locale: 'ZH', ...size });
  chart.setOption(option);
  const svg = chart.renderToSVGString();
  chart.dispose();
  return svg;
};
