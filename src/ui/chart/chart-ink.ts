/** The colours a chart may use; `patterns` are added for printers without colour. */
export type ChartInk = {
  readonly paper: string;
  readonly ink: string;
  readonly soft: string;
  readonly line: string;
  readonly shade: string;
  readonly accent: string;
  readonly wash: string;
  readonly red: string;
  readonly amber: string;
  readonly green: string;
  readonly blue: string;
  readonly patterns: 'none' | 'all';
};

/** Ink on white paper: every hue also differs in lightness. */
export const paperInk: ChartInk = {
  paper: '#ffffff',
  ink: '#000000',
  soft: '#333333',
  line: '#b5b5b5',
  shade: '#f2f2f2',
  accent: '#234a82',
  wash: '#dfe6f1',
  red: '#8c1d15',
  amber: '#b98a2f',
  green: '#8fbf9f',
  blue: '#3f7fc4',
  patterns: 'all',
};

/** The inks of the page as it is now. */
export const screenInk = (): ChartInk => {
  const style = getComputedStyle(document.documentElement);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    paper: read('--paper'),
    ink: read('--ink'),
    soft: read('--ink-soft'),
    line: read('--line'),
    shade: read('--shade'),
    accent: read('--accent'),
    wash: read('--accent-wash'),
    red: read('--red'),
    amber: read('--amber'),
    green: read('--green'),
    blue: read('--blue'),
    patterns: 'none',
  };
};
