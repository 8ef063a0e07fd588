/** Not built yet. */
export const OpenPage = (_props: { readonly from: string | null }) => null;
