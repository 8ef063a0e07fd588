/** Name of the workspace that the app opens on. */
export const sampleText = { title: '示例：五市政务服务热线' } as const;
