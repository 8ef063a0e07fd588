import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { type BrowserProgram, startWithProgram } from '../../../src/cli/pdf/launch-browser.ts';

export type KillableBrowser = {
  readonly page: Page;
  /** Ends the browser as a power cut would: without a word to it. */
  readonly kill: () => Promise<void>;
};

/** A browser with a profile that outlives it. */
export function openKillableBrowser(profile: string, address: string): Promise<KillableBrowser> {
  return startWithProgram((program) => start(program, profile, address), 'packaged');
}

async function start(program: BrowserProgram, profile: string, address: string): Promise<KillableBrowser> {
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
  const kill = async (): Promise<void> => {
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
  };
  failed.catch(() => undefined);
  const browser = await Promise.race([connect(port, profile), failed]);
  const context = browser.contexts()[0] ?? (await browser.newContext());
  const page = await context.newPage();
  await page.goto(address);
  return { page, kill };
}

async function connect(port: string, profile: string) {
  for (let turn = 0; turn < 200 && !(existsSync(port) && readFileSync(port, 'utf8').includes('\n')); turn += 1) {
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  if (!existsSync(port)) throw new Error(`no browser answered for ${profile}`);
  return chromium.connectOverCDP(`http://127.0.0.1:${readFileSync(port, 'utf8').split('\n')[0]}`);
}
