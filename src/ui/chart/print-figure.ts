/** Marks what alone goes on paper and what it stands in; the style sheet drops the rest (chart.module.css). */
const alone = 'data-printed-alone';
const around = 'data-printed-around';

const ancestorsOf = (element: Element): readonly Element[] => {
  const parent = element.parentElement;
  return parent === null ? [] : [parent, ...ancestorsOf(parent)];
};

/** Prints one figure by itself. */
export const printFigure = (figure: HTMLElement | null): void => {
  if (figure === null) return;
  const ancestors = ancestorsOf(figure);
  figure.setAttribute(alone, '');
  for (const ancestor of ancestors) ancestor.setAttribute(around, '');
  window.print();
  figure.removeAttribute(alone);
  for (const ancestor of ancestors) ancestor.removeAttribute(around);
};
