export const ListPage = (_props: { readonly search: object; readonly onSearchChange: (change: object) => void }) =>
  null;
