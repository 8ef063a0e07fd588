/** Columns a text takes on a terminal: Chinese signs take two. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const sign of text) width += /[\u1100-\u115f\u2e80-\uffdc\uffe0-\uffe6]/u.test(sign) ? 2 : 1;
  return width;
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - displayWidth(text)));

/** Cuts a text to a width, with … where something is left out. */
export const clip = (text: string, width: number): string => {
  const line = text.replaceAll('\n', ' ');
  if (displayWidth(line) <= width) return line;
  let kept = '';
  for (const sign of line) {
    if (displayWidth(kept + sign) > width - 1) break;
    kept += sign;
  }
  return `${kept}…`;
};

/** Rows as lines with aligned columns, the first row underlined. */
export const textTable = (rows: readonly (readonly string[])[]): readonly string[] => {
  const head = rows[0] ?? [];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [line(head), rule, ...rows.slice(1).map(line)];
};
