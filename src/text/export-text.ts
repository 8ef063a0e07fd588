/** What the batch command says; one line each. */
export const exportText = {
  usage:
    '用法：npm run --silent export -- --to xlsx|docx|pdf [--form 表样] [--rules 规则] [--scores written|computed] --out 目录 文件…',
  unknownFormat: (format: string) => `--to 只能是 xlsx、docx 或 pdf，不能是“${format}”`,
  unknownForm: (id: string, known: readonly string[]) => `没有表样“${id}”。可用：${known.join('、')}`,
  unknownRules: (id: string, known: readonly string[]) => `没有规则“${id}”。可用：${known.join('、')}`,
  unknownScores: (choice: string) => `--scores 只能是 written（照填报）或 computed（空缺处计算），不能是“${choice}”`,
  unknownOption: (message: string) => `参数有误：${message}`,
  noFolder: '缺少 --out 目录',
  noFiles: '缺少要导出的文件',
  noEvaluation: '文件里没有绩效表',
  unreadable: (reason: string) => `打不开：${reason}`,
  failed: (reason: string) => `导出时出错：${reason}`,
} as const;
