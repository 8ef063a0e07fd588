import { fail, type Result, succeed } from '../domain/result.ts';

/** Why an address gave nothing: no answer at all · an answer that says no · an answer that broke off. */
export type FetchFailure =
  | { readonly kind: 'unreachable'; readonly address: string }
  | { readonly kind: 'refused'; readonly address: string; readonly status: number }
  | {
      readonly kind: 'interrupted';
      readonly address: string;
      readonly received: number;
      readonly expected: number | null;
    }
  | { readonly kind: 'cancelled'; readonly address: string };

export type FetchOptions = {
  readonly signal?: AbortSignal;
  /** `expected` is null when the server does not say how much will come. */
  readonly onProgress?: (received: number, expected: number | null) => void;
};

const expectedLength = (response: Response): number | null => {
  const written = response.headers.get('content-length');
  const encoded = response.headers.has('content-encoding');
  return written === null || encoded || !/^\d+$/.test(written) ? null : Number.parseInt(written, 10);
};

const join = (chunks: readonly Uint8Array[], length: number): Uint8Array => {
  const joined = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
};

const readBody = async (
  address: string,
  response: Response,
  { signal, onProgress }: FetchOptions,
): Promise<Result<Uint8Array, FetchFailure>> => {
  const expected = expectedLength(response);
  const chunks: Uint8Array[] = [];
  let received = 0;
  try {
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part?.done === false; part = await reader?.read()) {
      chunks.push(part.value);
      received += part.value.length;
      onProgress?.(received, expected);
    }
  } catch {
    return fail(
      signal?.aborted === true ? { kind: 'cancelled', address } : { kind: 'interrupted', address, received, expected },
    );
  }
  if (expected !== null && received < expected) return fail({ kind: 'interrupted', address, received, expected });
  return succeed(join(chunks, received));
};

/** Fetches what an address holds, whole or not at all. Nothing of the user is sent along. */
export const fetchBytes = async (
  address: string,
  options: FetchOptions = {},
): Promise<Result<Uint8Array, FetchFailure>> => {
  const { signal } = options;
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'omit', referrerPolicy: 'no-referrer', ...(signal && { signal }) });
  } catch {
    return fail(signal?.aborted === true ? { kind: 'cancelled', address } : { kind: 'unreachable', address });
  }
  return response.ok
    ? readBody(address, response, options)
    : fail({ kind: 'refused', address, status: response.status });
};
