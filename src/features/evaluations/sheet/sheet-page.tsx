export const SheetPage = (_props: {
  readonly id: string;
  readonly search: object;
  readonly onSearchChange: (change: object) => void;
}) => null;
