import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type BrowserProgram, startWithProgram } from '../../../src/cli/pdf/launch-browser.ts';

export type KillableBrowser = {
  readonly page: Page;
  /** Ends the browser as a power cut would: without a word to it. */
  readonly kill: () => Promise<void>;
};

type Started = { readonly browser: Browser; readonly kill: () => Promise<void> };

let proven: BrowserProgram | null = null;

/** A browser with a profile that outlives it. */
export async function openKillableBrowser(profile: string, address: string): Promise<KillableBrowser> {
  const { browser, kill } = await startProven(profile);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error(`the browser shows nothing of ${profile}`);
  const page = await context.newPage();
  await page.goto(address);
  return { page, kill };
}

/** The program that once started is kept to: another version would not read what this one wrote. */
function startProven(profile: string): Promise<Started> {
  if (proven !== null) return start(proven, profile);
  return startWithProgram(async (program) => {
    const started = await start(program, profile);
    proven = program;
    return started;
  }, 'packaged');
}

async function start(program: BrowserProgram, profile: string): Promise<Started> {
  const port = join(profile, 'DevToolsActivePort');
  // A killed browser leaves its own behind.
  rmSync(port, { force: true });
  const flags = ['--headless', '--remote-debugging-port=0', `--user-data-dir=${profile}`, '--no-first-run'];
  const child = spawn(program.executablePath, [...program.args, ...flags, 'about:blank'], {
    env: program.env,
    stdio: 'ignore',
    // A group of its own: the processes that write for the browser die with it.
    detached: true,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
  });
  const failed = new Promise<never>((_, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the browser ended before it answered')));
  });
  failed.catch(() => undefined);
  const kill = async (): Promise<void> => {
    if (child.pid === undefined || child.exitCode !== null) return;
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  try {
    return { browser: await Promise.race([connect(port, profile), failed]), kill };
  } catch (error) {
    await kill();
    throw error;
  }
}

async function connect(port: string, profile: string): Promise<Browser> {
  for (let turn = 0; turn < 200 && !(existsSync(port) && readFileSync(port, 'utf8').includes('\n')); turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  if (!existsSync(port)) throw new Error(`no browser answered for ${profile}`);
  return chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
}
