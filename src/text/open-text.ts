/** Cause, and what to do: one pair for each way an address can fail. */
export type OpenWords = { readonly title: string; readonly cause: string; readonly remedy: string };

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** Wording of the page that opens an address. */
export const openText = {
  title: '从地址打开',
  lead: '填入表格文件或工作区文件（.json）的网址。文件取到本机后再读，确认之前不写入工作区。',
  address: '网址',
  open: '打开',
  otherOrigin: '这个地址不在本站',
  otherOriginBody: (host: string) =>
    `将向 ${host} 请求这个文件。本程序不会把工作区里的任何内容发送给它，但对方会看到有人来取这个文件。`,
  otherOriginOpen: '仍要打开',
  otherOriginLeave: '不打开',
  loading: '正在取文件',
  progress: (received: number, expected: number | null) =>
    expected === null ? `已收到 ${size(received)}` : `已收到 ${size(received)}，共 ${size(expected)}`,
  slow: '对方响应较慢。可以继续等，也可以取消后先把文件下载到本机，再在“导入”页打开。',
  cancel: '取消',
  reading: '文件已到，正在读…',
  retry: '再试一次',
  otherAddress: '换一个地址',
  importInstead: '从本机导入',
  workspaceTitle: (title: string) => (title === '' ? '工作区文件' : `工作区文件：${title}`),
  workspaceCount: (count: number) => `共 ${count} 张表`,
  workspaceFresh: (count: number) => `${count} 张是新的，将加入工作区`,
  workspaceSame: (count: number) => `${count} 张与已有的完全相同，不动`,
  workspaceChanged: (count: number) => `${count} 张与已有的内容不同`,
  workspaceDamaged: (count: number) => `${count} 条记录在文件里已损坏，不能载入`,
  changedChoice: '内容不同的表',
  changedChoices: { keep: '保留已有的', replace: '以文件为准' },
  load: (count: number) => `确认载入 ${count} 张`,
  nothingToLoad: '没有需要载入的表',
  loaded: (count: number) => `已载入 ${count} 张表。`,
  toList: '到评价表',
  comparing: '正在与已有的表比对…',
  saveFailed: {
    conflict: '没有载入：有表刚在另一个窗口里改过。请再按一次“确认载入”。',
    'storage-full': '没有载入：浏览器的存储空间已满。请先下载备份、清理旧表。',
    'storage-failed': (reason: string) => `没有载入：浏览器拒绝写入（${reason}）。请检查是否处于无痕模式。`,
  },
} as const;

/** Every way in which an address, an answer or a file can fail. */
export const openFailureText = {
  'not-an-address': (address: string): OpenWords => ({
    title: '这不是网址',
    cause: `“${address}” 不是完整的网址。`,
    remedy: '网址应以 http:// 或 https:// 开头，请核对后重新填写。',
  }),
  unreachable: (host: string): OpenWords => ({
    title: '连不上',
    cause: `没有得到 ${host} 的回应：可能是断网、地址写错，或对方不允许其他网站读取它的文件。`,
    remedy: '请先在浏览器中打开这个地址；能打开就把文件下载到本机，再在“导入”页打开。',
  }),
  missing: (address: string): OpenWords => ({
    title: '没有这个文件',
    cause: `对方答复：${address} 不存在（404）。文件可能已移走或改名。`,
    remedy: '请核对网址，或向提供网址的人索取新的网址。',
  }),
  forbidden: (status: number): OpenWords => ({
    title: '对方不让取',
    cause: `对方要求登录或没有权限（${status}）。`,
    remedy: '请登录对方网站后把文件下载到本机，再在“导入”页打开。',
  }),
  refused: (status: number): OpenWords => ({
    title: '对方出错',
    cause: `对方的服务器没有给出文件（${status}）。`,
    remedy: '请过几分钟再试；仍不行，请下载到本机后导入。',
  }),
  interrupted: (received: number, expected: number | null): OpenWords => ({
    title: '传到一半断了',
    cause: `只收到 ${size(received)}${expected === null ? '' : `，应有 ${size(expected)}`}。不完整的文件没有读，工作区没有变动。`,
    remedy: '请再试一次；反复中断时，请下载到本机后导入。',
  }),
  cancelled: (): OpenWords => ({ title: '已取消', cause: '没有取回文件，工作区没有变动。', remedy: '' }),
  'not-json': (start: string): OpenWords => ({
    title: '文件内容读不懂',
    cause: `它看上去是 .json，但内容不合格式（开头为 ${start}）。`,
    remedy: '请重新导出工作区文件，或核对网址。',
  }),
  'not-a-workspace': (): OpenWords => ({
    title: '不是工作区文件',
    cause: '这是 .json 文件，但不是本程序导出的工作区。',
    remedy: '工作区文件由“下载备份”得到；表格请用 Excel、Word、PDF 或网页格式。',
  }),
  'newer-schema': (schema: number): OpenWords => ({
    title: '文件来自更新的版本',
    cause: `这个工作区文件用的是第 ${schema} 版格式，本程序还不认识。`,
    remedy: '请更新本程序后再打开。',
  }),
  shape: (path: string): OpenWords => ({
    title: '文件内容不完整',
    cause: `工作区文件中 ${path} 缺失或类型不对，整份文件没有载入。`,
    remedy: '请向提供者重新索取，或用未改动过的备份。',
  }),
  unreadable: (cause: string, remedy: string): OpenWords => ({
    title: '文件内容读不懂',
    cause: `${cause}。工作区没有变动。`,
    remedy,
  }),
} as const;
