/** Kept apart from the databases, so that it is still there when the browser lost them. */
const keyOf = (workspace: string): string => `jichi.begun.${workspace}`;

/** Notes that a workspace was begun in this browser. */
export const markBegun = (workspace: string): void => {
  try {
    localStorage.setItem(keyOf(workspace), 'true');
  } catch {
    // A browser that keeps no marks tells of no loss.
  }
};

export const wasBegun = (workspace: string): boolean => {
  try {
    return localStorage.getItem(keyOf(workspace)) !== null;
  } catch {
    return false;
  }
};
