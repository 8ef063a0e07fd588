import type { CellRole } from '../layout/sheet-layout.ts';

/** Font and size in points per role. A spreadsheet names one font; every Chinese office program replaces a missing one. */
export const roleFonts: Readonly<Record<CellRole, { readonly name: string; readonly size: number }>> = {
  title: { name: '方正小标宋简体', size: 18 },
  subtitle: { name: '仿宋', size: 10.5 },
  head: { name: '仿宋', size: 9.5 },
  label: { name: '仿宋', size: 9.5 },
  value: { name: '仿宋', size: 9.5 },
  number: { name: 'Times New Roman', size: 9.5 },
  note: { name: '仿宋', size: 9.5 },
};

/** The font that column widths are counted in. */
export const defaultFont = { name: '宋体', size: 11 } as const;
