export type Measurement = {
  readonly name: string;
  readonly count: number;
  readonly unit: string;
  /** Median of the runs. */
  readonly seconds: number;
};

const runs = 5;

/** The median of five runs after one to warm up. What is prepared per run is not measured. */
export async function measure<Input>(
  what: { readonly name: string; readonly count: number; readonly unit: string },
  prepare: () => Input,
  run: (input: Input) => unknown,
): Promise<Measurement> {
  const seconds: number[] = [];
  for (let turn = 0; turn <= runs; turn += 1) {
    const input = prepare();
    const [, taken] = await timed(() => run(input));
    if (turn > 0) seconds.push(taken);
  }
  seconds.sort((left, right) => left - right);
  return { ...what, seconds: seconds[runs >> 1] ?? Number.NaN };
}

/** What a run gave and the seconds it took. */
export async function timed<Result>(run: () => Result | Promise<Result>): Promise<readonly [Result, number]> {
  const start = performance.now();
  const result = await run();
  return [result, (performance.now() - start) / 1000];
}

/** `name  1,234,567 texts/s`, and beside a peer how many times as fast. */
export function printMeasurement(measurement: Measurement, peer: Measurement | null = null): void {
  const rate = perSecond(measurement);
  const ratio = peer === null ? '' : `  ${formatRatio(rate / perSecond(peer))} × ${peer.name}`;
  const count = Math.round(rate).toLocaleString('en');
  console.log(`${measurement.name.padEnd(44)} ${count.padStart(12)} ${measurement.unit}/s${ratio}`);
}

function perSecond({ count, seconds }: Measurement): number {
  return count / seconds;
}

function formatRatio(ratio: number): string {
  return ratio < 100 ? ratio.toPrecision(3) : Math.round(ratio).toLocaleString('en');
}
