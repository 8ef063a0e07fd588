const reasons = {
  unreachable: '文件取不到。若是直接打开的网页文件，请改从服务器地址打开',
  refused: '服务器上没有这个文件',
  interrupted: '传输中断，请再试一次',
  cancelled: '已取消',
  'not-json': '文件内容不是工作区数据',
  'not-a-workspace': '文件内容不是工作区数据',
  'no-schema': '文件没有版本号',
  'newer-schema': '文件由更新的版本写成',
  'no-step': '文件版本太旧，无法转换',
  shape: '文件内容残缺',
  conflict: '同名记录已被另一个窗口改动',
  'storage-full': '浏览器存储已满',
  'storage-failed': '浏览器存储写入失败',
} as const;

/** Why the sample workspace is not there. */
export const sampleFailureText = (kind: keyof typeof reasons): string => reasons[kind];
