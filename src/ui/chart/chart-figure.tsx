import { type ReactNode, useId, useRef } from 'react';
import { withBase } from './base-option.ts';
import { pageRoom } from '../draw-text-page.ts';
import { Chart } from './chart.tsx';
import classes from './chart.module.css';
import { paperInk } from './chart-ink.ts';
import type { DrawChart } from './chart-option.ts';
import { printFigure } from './print-figure.ts';
import { savePicture } from './save-picture.ts';

/** The numbers behind a chart, as a table beside it. */
export type ChartTable = {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly key: string; readonly cells: readonly ReactNode[] }[];
};

export type ChartWording = {
  readonly table: string;
  readonly savePicture: string;
  readonly print: string;
  readonly pictureName: (title: string) => string;
};

type ChartFigureProps = {
  readonly title: string;
  /** What the chart says, in one sentence. */
  readonly answer: ReactNode;
  readonly description: string;
  readonly draw: DrawChart;
  readonly table: ChartTable;
  readonly height: number;
  readonly marks: number;
  readonly wording: ChartWording;
  readonly onPick?: (key: string) => void;
};

/** A question answered by a picture: its sentence, the chart, its table, and the ways to take it along. */
export const ChartFigure = ({
  title,
  answer,
  description,
  draw,
  table,
  height,
  marks,
  wording,
  onPick,
}: ChartFigureProps) => {
  const figure = useRef<HTMLElement>(null);
  const answerLine = useRef<HTMLParagraphElement>(null);
  const id = useId();
  const save = async (): Promise<void> => {
    const { drawSvg } = await import('./draw-chart.ts');
    const svg = drawSvg(withBase(draw(paperInk, pageRoom), paperInk, description), { width: pageRoom, height });
    const sentence = answerLine.current?.textContent ?? '';
    await savePicture(svg, { title, answer: sentence, height, fileName: wording.pictureName(title) });
  };
  return (
    <figure ref={figure} className={classes.figure} aria-labelledby={id}>
      <figcaption className={classes.head}>
        <h2 id={id}>{title}</h2>
        <span className={classes.ways}>
          <button type="button" aria-label={`${wording.savePicture}: ${title}`} onClick={() => void save()}>
            {wording.savePicture}
          </button>
          <button type="button" aria-label={`${wording.print}: ${title}`} onClick={() => printFigure(figure.current)}>
            {wording.print}
          </button>
        </span>
      </figcaption>
      <p ref={answerLine} className={classes.answer}>
        {answer}
      </p>
      <Chart
        draw={draw}
        description={description}
        height={height}
        marks={marks}
        {...(onPick === undefined ? {} : { onPick })}
      />
      <details className={classes.details}>
        <summary>{wording.table}</summary>
        <section className={classes.scroller} aria-label={`${wording.table}: ${title}`} tabIndex={0}>
          <FigureTable title={title} table={table} />
        </section>
      </details>
    </figure>
  );
};

const FigureTable = ({ title, table }: { readonly title: string; readonly table: ChartTable }) => (
  <table className={classes.table} aria-label={title}>
    <thead>
      <tr>
        {table.heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {table.rows.map(({ key, cells: [first, ...cells] }) => (
        <tr key={key}>
          <th scope="row">{first}</th>
          {cells.map((cell, index) => (
            <td key={table.heads[index + 1] ?? index}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
