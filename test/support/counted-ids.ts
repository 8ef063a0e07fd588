/** Ids as a test can tell them: 1, 2, 3, behind a prefix if one is wanted. */
export const countedIds = (prefix = ''): { readonly newId: () => string } => {
  let count = 0;
  return {
    newId: () => {
      count += 1;
      return `${prefix}${count}`;
    },
  };
};
