/** Marks what alone goes on paper; the style sheet hides the rest (chart.module.css). */
const mark = 'data-printed-alone';

/** Prints one figure by itself. */
export const printFigure = (figure: HTMLElement | null): void => {
  if (figure === null) return;
  const root = document.documentElement;
  figure.setAttribute(mark, '');
  root.setAttribute(mark, '');
  window.print();
  figure.removeAttribute(mark);
  root.removeAttribute(mark);
};
