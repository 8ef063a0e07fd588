type Stream = { readonly write: (text: string) => unknown };

/** Where a command writes: what was asked for, and beside it what went wrong. */
export type Streams = { readonly stdout: Stream; readonly stderr: Stream };
