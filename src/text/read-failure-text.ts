/** Why a file could not be read, and what to do: cause first, remedy second. */
export type FailureWords = { readonly cause: string; readonly remedy: string };

const megabytes = (bytes: number): string => `${Math.round(bytes / 1_048_576)} MB`;

const limits = {
  bytes: (limit: number) => `文件超过 ${megabytes(limit)}`,
  cells: (limit: number) => `单元格超过 ${limit} 个`,
  entries: (limit: number) => `压缩包内的文件超过 ${limit} 个`,
  depth: (limit: number) => `嵌套超过 ${limit} 层`,
  pages: (limit: number) => `超过 ${limit} 页`,
  drawing: (limit: number) => `一页上的图形超过 ${limit} 个`,
} as const;

const damagedParts = {
  archive: '压缩包的目录不完整',
  'packed-file': '压缩包里的内容解不开',
  'main-part': '里面没有正文',
  markup: '内部的标记有错',
  pages: '页面结构不完整',
  content: '内容与格式不符',
} as const;

const foreignFormats = {
  'word-97': { cause: '这是旧版 Word 文档（.doc、.wps）', remedy: '请用 WPS 或 Word 打开，另存为 .docx 后再试。' },
  rtf: { cause: '这是写字板文档（.rtf）', remedy: '请用 WPS 或 Word 打开，另存为 .docx 后再试。' },
  ofd: { cause: '这是 OFD 版式文件', remedy: '请用 OFD 阅读器另存为 PDF，或改用原来的 Word、Excel 文件。' },
  presentation: { cause: '这是演示文稿', remedy: '请把其中的绩效表复制到 Excel 或 Word，再导入或直接粘贴。' },
  picture: { cause: '这是图片，没有文字', remedy: '请用文字版，或照图在 Excel 中录成表格。' },
  archive: { cause: '这是压缩包', remedy: '请先解压，再导入里面的文件或整个文件夹。' },
} as const;

/** Failures of reading a file, with the facts that their words need. */
type ReadFailureFacts =
  | { readonly kind: 'empty' | 'encrypted' | 'no-table' | 'no-text' }
  | {
      readonly kind: 'unknown-format';
      readonly format: keyof typeof foreignFormats | null;
      readonly firstBytes: string;
    }
  | { readonly kind: 'damaged'; readonly part: keyof typeof damagedParts }
  | { readonly kind: 'too-large'; readonly what: keyof typeof limits; readonly limit: number };

const plainFailures = {
  empty: { cause: '文件是空的，没有任何内容', remedy: '请重新保存或重新下载后再试。' },
  encrypted: { cause: '文件设有打开密码', remedy: '请在 WPS 或 Excel 中取消密码后另存。' },
  'no-table': { cause: '文件里没有表格', remedy: '请确认选对了文件；文字段落不会被当作表格。' },
  'no-text': {
    cause: '文件里只有图片，没有文字（多半是扫描件）',
    remedy: '请用文字版，或照图在 Excel 中录成表格。',
  },
} as const;

/** Why a file could not be read. */
export const readFailureWords = (failure: ReadFailureFacts): FailureWords => {
  switch (failure.kind) {
    case 'unknown-format':
      return failure.format === null
        ? {
            cause: `不是能读的格式（开头为 ${failure.firstBytes}）`,
            remedy: '请另存为 .xlsx、.docx、.pdf、.csv 或网页后再试。',
          }
        : foreignFormats[failure.format];
    case 'damaged':
      return {
        cause: `文件已损坏或没有下载完整（${damagedParts[failure.part]}）`,
        remedy: '请重新下载，或用 WPS、Excel 打开后另存一份。',
      };
    case 'too-large':
      return {
        cause: `${limits[failure.what](failure.limit)}，不再读下去`,
        remedy: '请把绩效表单独存为一个文件。',
      };
    default:
      return plainFailures[failure.kind];
  }
};

/** Why the reading of a file ended before its end. */
export const unreadText = {
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
