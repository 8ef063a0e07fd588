/** The part of the peer that is measured; the package itself is installed by `npm run bench` only. */
declare module 'hyperformula' {
  type Cell = string | number;
  export const HyperFormula: {
    readonly buildFromArray: (
      sheet: readonly (readonly Cell[])[],
      options: { readonly licenseKey: string; readonly maxRows: number },
    ) => { readonly getSheetValues: (sheet: number) => readonly (readonly unknown[])[]; readonly destroy: () => void };
  };
}
