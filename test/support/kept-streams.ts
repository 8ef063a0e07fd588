import type { Streams } from '../../src/cli/streams.ts';

/** Streams that keep what a command writes. */
export const keptStreams = (): {
  readonly streams: Streams;
  readonly kept: () => { readonly out: string; readonly err: string };
} => {
  const out: string[] = [];
  const err: string[] = [];
  return {
    streams: { stdout: { write: (text) => out.push(text) }, stderr: { write: (text) => err.push(text) } },
    kept: () => ({ out: out.join(''), err: err.join('') }),
  };
};
