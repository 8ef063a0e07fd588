/** Wording of restoring and of the automatic backup. */
export const backupText = {
  restore: '从备份恢复…',
  restoreTitle: '从备份恢复',
  restoreBody: (count: number, replaces: number) =>
    replaces === 0
      ? `备份中有 ${count} 张表，将加入本工作区。`
      : `备份中有 ${count} 张表，其中 ${replaces} 张与本工作区的表相同，将以备份中的内容为准。建议先下载当前备份。`,
  restoreConfirm: '恢复',
  damagedBody: (names: readonly string[]) =>
    `另有 ${names.length} 张内容残缺，打不开：${names.join('、')}。恢复时原样另存，不会丢失。`,
  restored: (count: number) => `已恢复 ${count} 张表。`,
  restoredDamaged: (names: readonly string[]) =>
    `${names.length} 张内容残缺，未能恢复：${names.join('、')}。其内容已原样另存，会写进以后的备份；请换一份较早的备份恢复，或重新导入原表。`,
  damagedName: (name: string, id: string) => (name === '' ? `编号 ${id}` : name),
  restoreFailed: (reason: string) => `没有恢复：${reason}。工作区没有改动；请换一份较早的备份，或重新下载后再试。`,
  restoreStopped: (reason: string) => `恢复没有做完：${reason}。已写入的表保留，请排除后用同一份备份再恢复一次。`,
  chooseFile: '选择备份文件',
  folderFileName: (at: Date) => `绩尺自动备份-${at.toISOString().slice(0, 10)}.json`,
  chooseFolder: '自动备份到文件夹…',
  never: '填写的内容只在本浏览器中，还没有备份过。',
  old: (days: number) => `已有 ${days} 天没有备份。`,
  waiting: '自动备份暂停：浏览器需要您再次允许写入备份文件夹。',
  allow: '继续自动备份',
  folderFailed: '自动备份没有写成：备份文件夹无法写入。',
  download: '下载备份',
  later: '以后再说',
  nearlyFull: (percent: number) => `浏览器存储已用 ${percent} %，请下载备份并清理磁盘。`,
} as const;
