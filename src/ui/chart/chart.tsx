import { useComputedColorScheme } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { withBase } from './base-option.ts';
import classes from './chart.module.css';
import { paperInk, screenInk } from './chart-ink.ts';
import type { DrawChart } from './chart-option.ts';

type ChartProps = {
  readonly draw: DrawChart;
  /** What the chart shows, for those who listen. */
  readonly description: string;
  readonly height: number;
  /** How many marks are drawn: very many go to canvas. */
  readonly marks: number;
  /** Called with the `key` of the datum that was clicked. */
  readonly onPick?: (key: string) => void;
};

const keyOf = (datum: unknown): string | null =>
  typeof datum === 'object' && datum !== null && 'key' in datum && typeof datum.key === 'string' ? datum.key : null;

/** One chart, drawn anew when the page turns dark or light. */
export const Chart = (props: ChartProps) => <LiveChart key={useComputedColorScheme()} {...props} />;

/** The library is loaded when the first chart is shown; paper gets its own inks. */
const LiveChart = ({ draw, description, height, marks, onPick }: ChartProps) => {
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return undefined;
    let stop = (): void => undefined;
    let wanted = true;
    const start = async (): Promise<void> => {
      const { mountChart } = await import('./draw-chart.ts');
      if (!wanted) return;
      const chart = mountChart(element, marks);
      const paper = matchMedia('print');
      const paint = (): void => {
        const ink = paper.matches ? paperInk : screenInk();
        chart.resize();
        chart.setOption(withBase(draw(ink, element.clientWidth), ink, description), { notMerge: true });
        chart.getZr().flush();
      };
      paint();
      chart.on('click', ({ data }) => {
        const key = keyOf(data);
        if (key !== null) onPick?.(key);
      });
      const fit = new ResizeObserver(paint);
      fit.observe(element);
      paper.addEventListener('change', paint);
      stop = () => {
        paper.removeEventListener('change', paint);
        fit.disconnect();
        chart.dispose();
      };
    };
    void start();
    return () => {
      wanted = false;
      stop();
    };
  }, [draw, description, marks, onPick]);
  return <div ref={holder} className={classes.chart} style={{ height }} />;
};
