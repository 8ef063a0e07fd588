/** Why a file could not be read, and what to do: cause first, remedy second. */
export type FailureWords = { readonly cause: string; readonly remedy: string };

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

const limits = {
  bytes: (limit: number) => `文件超过 ${megabytes(limit)}`,
  cells: (limit: number) => `单元格超过 ${limit} 个`,
  entries: (limit: number) => `压缩包内的文件超过 ${limit} 个`,
  depth: (limit: number) => `嵌套超过 ${limit} 层`,
} as const;

/** One entry per kind of failure, each with the facts it needs. */
export const readFailureText = {
  empty: (): FailureWords => ({ cause: '文件是空的，没有任何内容', remedy: '请重新保存或重新下载后再试。' }),
  'unknown-format': (firstBytes: string): FailureWords => ({
    cause: `不是能读的格式（开头为 ${firstBytes}）`,
    remedy: '请另存为 .xlsx、.docx、.pdf、.csv 或网页后再试。',
  }),
  encrypted: (): FailureWords => ({ cause: '文件设有打开密码', remedy: '请在 WPS 或 Excel 中取消密码后另存。' }),
  damaged: (reason: string): FailureWords => ({
    cause: `文件已损坏或没有下载完整（${reason}）`,
    remedy: '请重新下载，或用 WPS、Excel 打开后另存一份。',
  }),
  'too-large': (what: keyof typeof limits, limit: number): FailureWords => ({
    cause: `${limits[what](limit)}，不再读下去`,
    remedy: '请把绩效表单独存为一个文件。',
  }),
  'no-table': (): FailureWords => ({ cause: '文件里没有表格', remedy: '请确认选对了文件；文字段落不会被当作表格。' }),
  'no-text': (): FailureWords => ({
    cause: '文件里只有图片，没有文字（多半是扫描件）',
    remedy: '请用文字版，或照图在 Excel 中录成表格。',
  }),
  broken: (reason: string): FailureWords => ({
    cause: `读取时程序出错（${reason}）`,
    remedy: '其余文件不受影响。请把这个文件发给维护者查看。',
  }),
  'timed-out': (seconds: number): FailureWords => ({
    cause: `读了 ${seconds} 秒仍未读完，已停止`,
    remedy: '请把绩效表单独存为一个文件再试。',
  }),
  cancelled: (): FailureWords => ({ cause: '已取消，没有读', remedy: '需要时按“重读”。' }),
} as const;
