import { Inflate, inflateSync } from 'fflate';
import { fail, type Result, succeed } from '../../../domain/result.ts';
import type { ReadFailure } from '../raw-table.ts';
import type { ZipEntry } from './list-entries.ts';

const headerSignature = 0x04034b50;
const headerLength = 30;
const slice = 1 << 14;

const damaged = fail<ReadFailure>({ kind: 'damaged', part: 'packed-file' });

const compressedBytes = (bytes: Uint8Array, entry: ZipEntry): Uint8Array | null => {
  const at = entry.headerOffset;
  if (at + headerLength > bytes.length) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== headerSignature) return null;
  const from = at + headerLength + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const to = from + entry.compressedSize;
  return to <= bytes.length ? bytes.subarray(from, to) : null;
};

const concatenate = (chunks: readonly Uint8Array[], size: number): Uint8Array => {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};

/** Inflates in small steps and stops as soon as more comes out than was declared: a declared size may lie. */
const inflateBounded = (compressed: Uint8Array, limit: number): Uint8Array | 'too-large' | 'damaged' => {
  const output = { chunks: [] as Uint8Array[], size: 0 };
  const inflate = new Inflate((chunk) => {
    output.size += chunk.length;
    if (output.size <= limit) output.chunks.push(chunk);
  });
  try {
    for (let at = 0; at < compressed.length; at += slice) {
      inflate.push(compressed.subarray(at, at + slice), at + slice >= compressed.length);
      if (output.size > limit) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  return concatenate(output.chunks, output.size);
};

/** Compressed this small, an entry cannot grow beyond what fits in memory, whatever its declared size says. */
const smallEntry = 1 << 16;

/** Inflates at once; one byte more than declared is enough to see that the declared size lies. */
const inflateSmall = (compressed: Uint8Array, limit: number): Uint8Array | 'too-large' | 'damaged' => {
  try {
    const inflated = inflateSync(compressed, { out: new Uint8Array(limit + 1) });
    return inflated.length > limit ? 'too-large' : inflated;
  } catch {
    return 'damaged';
  }
};

/** The bytes of one entry, at most `limit`; both the declared and the actual size are held to it. */
export const inflateEntry = (bytes: Uint8Array, entry: ZipEntry, limit: number): Result<Uint8Array, ReadFailure> => {
  if (entry.encrypted) return fail({ kind: 'encrypted' });
  if (entry.size > limit) return fail({ kind: 'too-large', what: 'bytes', limit });
  const compressed = compressedBytes(bytes, entry);
  if (compressed === null) return damaged;
  if (entry.method === 0) return succeed(compressed);
  if (entry.method !== 8) return damaged;
  const inflate = compressed.length <= smallEntry ? inflateSmall : inflateBounded;
  const inflated = inflate(compressed, Math.min(limit, entry.size));
  if (inflated === 'too-large') return fail({ kind: 'too-large', what: 'bytes', limit });
  if (inflated === 'damaged') return damaged;
  return inflated.length === entry.size ? succeed(inflated) : damaged;
};
