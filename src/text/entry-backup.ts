/** Wording of restoring and of the automatic backup. */
export const backupText = {
  restore: '从备份恢复…',
  restoreTitle: '从备份恢复',
  restoreBody: (count: number, replaces: number) =>
    replaces === 0
      ? `备份中有 ${count} 张表，将加入本工作区。`
      : `备份中有 ${count} 张表，其中 ${replaces} 张与本工作区的表相同，将以备份中的内容为准。建议先下载当前备份。`,
  restoreConfirm: '恢复',
  restored: (count: number) => `已恢复 ${count} 张表。`,
  restoreFailed: (reason: string) => `没有恢复：${reason}。`,
  chooseFile: '选择备份文件',
} as const;
