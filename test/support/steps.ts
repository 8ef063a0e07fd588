import { spawn } from 'node:child_process';

/** One npm script of the checks, under the name people see. */
export type Step = { readonly name: string; readonly script: string };

export type StepOutcome = {
  readonly step: Step;
  readonly passed: boolean;
  readonly output: string;
  readonly seconds: number;
};

/** Runs a shell command to its end and keeps what it said; a command that cannot start has failed. */
export function runStep(step: Step): Promise<StepOutcome> {
  const start = performance.now();
  return new Promise((resolve) => {
    const child = spawn(step.script, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks: Buffer[] = [];
    const keep = (chunk: Buffer): void => void chunks.push(chunk);
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const end = (passed: boolean): void => {
      const output = Buffer.concat(chunks).toString('utf8').trimEnd();
      resolve({ step, passed, output, seconds: (performance.now() - start) / 1000 });
    };
    child.on('error', (error) => {
      chunks.push(Buffer.from(error.message));
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** One line per step; all it said only when it failed. */
export function printOutcome(outcome: StepOutcome): void {
  console.log(
    `${outcome.passed ? 'ok    ' : 'FAILED'} ${outcome.step.name.padEnd(10)} ${outcome.seconds.toFixed(1).padStart(5)} s`,
  );
  if (!outcome.passed) console.log(`${outcome.output}\n`);
}
