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
    const start = performance.now();
    await run(input);
    if (turn > 0) seconds.push((performance.now() - start) / 1000);
  }
  seconds.sort((left, right) => left - right);
  return { ...what, seconds: seconds[runs >> 1] ?? Number.NaN };
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
