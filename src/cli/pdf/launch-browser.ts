import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const programs = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPaths = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];

/** Whose browser is tried first: one of this machine, or the one that comes with the development packages. */
export type Preferred = 'installed' | 'packaged';

/**
 * A browser of this machine, else the one that comes with the development packages, or the other way round.
 * `CHROME_PATH` decides when set.
 */
export function launchBrowser(preferred: Preferred = 'installed'): Promise<Browser> {
  return startWithProgram((program) => chromium.launch(program), preferred);
}

export type BrowserProgram = {
  readonly executablePath: string;
  readonly env: Record<string, string>;
  readonly args: string[];
};

type Start<Started> = (program: BrowserProgram) => Promise<Started>;

/** Starts whatever browser there is in a way of one's own. @throws what the last one that was tried threw. */
export async function startWithProgram<Started>(start: Start<Started>, preferred: Preferred): Promise<Started> {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) return start(programAt(chosen));
  const installed = installedBrowsers().map((path) => () => start(programAt(path)));
  const packaged = () => startPackaged(start);
  let failure: unknown;
  for (const attempt of preferred === 'packaged' ? [packaged, ...installed] : [...installed, packaged]) {
    try {
      return await attempt();
    } catch (error) {
      // A browser that cannot start (a stub, a sandboxed one, one of another system) is passed over.
      failure = error;
    }
  }
  throw failure;
}

function installedBrowsers(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const windowsRoots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
  return [
    ...programs.flatMap((program) => folders.map((folder) => join(folder, program))),
    ...macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`),
    ...windowsRoots.flatMap((root) => windowsPaths.map((path) => join(root, path))),
  ].filter((path) => existsSync(path));
}

/** The packaged browser needs a few system libraries; where they are missing it brings its own. */
async function startPackaged<Started>(start: Start<Started>): Promise<Started> {
  const folder = await unpackBrowser();
  const program = join(folder, 'chromium');
  try {
    return await start(programAt(program));
  } catch {
    const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
    return start(programAt(program, { FONTCONFIG_PATH: join(folder, 'fonts'), LD_LIBRARY_PATH: libraries }));
  }
}

function programAt(executablePath: string, environment: Record<string, string> = {}): BrowserProgram {
  const env = Object.fromEntries(Object.entries({ ...process.env, ...environment }).filter(isSet));
  return { executablePath, env, args: ['--no-sandbox', '--font-render-hinting=none'] };
}

function isSet(entry: [string, string | undefined]): entry is [string, string] {
  return entry[1] !== undefined;
}

/**
 * Unpacks once per clone, under another name first, so that a run that is cut off leaves no half browser behind.
 * The package unpacks into the system's temporary folder and leaves its libraries out unless it believes to be on a
 * bare machine, hence the two variables.
 */
async function unpackBrowser(): Promise<string> {
  const folder = resolve('.cache', 'chromium');
  if (existsSync(folder)) return folder;
  const unfinished = `${folder}-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const kept = { ...process.env };
  process.env['TMPDIR'] = unfinished;
  process.env['AWS_EXECUTION_ENV'] = 'AWS_Lambda_nodejs20.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  await packaged.executablePath();
  restoreEnvironment(kept);
  putInPlace(unfinished, folder);
  return folder;
}

/** Another run may have been faster; then its folder stays. */
function putInPlace(unfinished: string, folder: string): void {
  try {
    renameSync(unfinished, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(unfinished, { recursive: true, force: true });
  }
}

function restoreEnvironment(kept: NodeJS.ProcessEnv): void {
  for (const name of Object.keys(process.env)) if (!(name in kept)) delete process.env[name];
  Object.assign(process.env, kept);
}
