/** Wording of long work that can be stopped. */
export const passText = { stop: '停止' } as const;
