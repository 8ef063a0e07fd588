/** A cell that another one covers is null: it takes nothing and clears nothing. */
type Covered = string | null;

const textOf = (cell: Element): string => {
  const copy = cell.cloneNode(true) as Element;
  for (const br of copy.querySelectorAll('br')) br.replaceWith('\n');
  const blocks = [...copy.querySelectorAll('p, div')];
  const lines = blocks.length > 1 ? blocks.map((block) => block.textContent ?? '') : [copy.textContent ?? ''];
  return lines
    .map((line) =>
      line
        .replace(/[ \t\r\f\u00a0]+/g, ' ')
        .replace(/ ?\n ?/g, '\n')
        .trim(),
    )
    .join('\n');
};

const span = (cell: Element, name: string): number => {
  const value = Number.parseInt(cell.getAttribute(name) ?? '1', 10);
  return Number.isFinite(value) && value > 0 ? Math.min(value, 1000) : 1;
};

/** Reads the first table of a clipboard's HTML; null when there is none. */
export const parseHtmlTable = (html: string): readonly (readonly Covered[])[] | null => {
  const table = new DOMParser().parseFromString(html, 'text/html').querySelector('table');
  if (table === null) return null;
  const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
  const grid: (string | null | undefined)[][] = rows.map(() => []);
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of row.children) {
      while (grid[top]?.[left] !== undefined) left += 1;
      const [down, across] = [span(cell, 'rowspan'), span(cell, 'colspan')];
      for (let dy = 0; dy < down; dy += 1)
        for (let dx = 0; dx < across; dx += 1) {
          const line = grid[top + dy];
          if (line !== undefined) line[left + dx] = dy === 0 && dx === 0 ? textOf(cell) : null;
        }
      left += across;
    }
  }
  return grid.map((row) => Array.from(row, (cell) => cell ?? null));
};
