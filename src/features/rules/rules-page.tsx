/** Not built yet. */
export const RulesPage = () => null;
