/** Not built yet. */
export const ImportPage = () => null;
