/** Not built yet. */
export const PrintPage = (_props: { readonly ids: readonly string[]; readonly form: string | null }) => null;
