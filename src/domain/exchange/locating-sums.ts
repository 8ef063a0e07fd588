/** Two sums over bytes that together tell where one byte was changed, and by how much. */
export type LocatingSums = { readonly plain: number; readonly weighted: number };

/** The largest prime below 2^24: a weighted step stays below 2^32 and is exact. */
const PRIME = 16_777_213;

/** Bytes summed before a sum is brought below the prime again: 2^20 steps stay below 2^53. */
const STRIDE = 1_048_576;

/** Up to STRIDE bytes from `start`, whose place there counts as `start` modulo the prime. */
const sumStride = (bytes: Uint8Array, start: number): LocatingSums => {
  const end = start + STRIDE < bytes.length ? start + STRIDE : bytes.length;
  const first = start % PRIME;
  let [plain, weighted] = [0, 0];
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    plain += byte;
    weighted += byte * (first + at - start + 1);
  }
  return { plain: plain % PRIME, weighted: weighted % PRIME };
};

export const sumBytes = (bytes: Uint8Array): LocatingSums => {
  let [plain, weighted] = [0, 0];
  for (let start = 0; start < bytes.length; start += STRIDE) {
    const stride = sumStride(bytes, start);
    plain = (plain + stride.plain) % PRIME;
    weighted = (weighted + stride.weighted) % PRIME;
  }
  return { plain, weighted };
};

const RADIX = 36;

export const formatSums = ({ plain, weighted }: LocatingSums): string =>
  `${plain.toString(RADIX)}.${weighted.toString(RADIX)}`;

/** Null when the text is not two sums. */
export const parseSums = (text: string): LocatingSums | null => {
  const match = /^([0-9a-z]{1,6})\.([0-9a-z]{1,6})$/u.exec(text);
  if (match === null) return null;
  return {
    plain: Number.parseInt(match[1] ?? '', RADIX),
    weighted: Number.parseInt(match[2] ?? '', RADIX),
  };
};

const modulo = (value: bigint): bigint => ((value % BigInt(PRIME)) + BigInt(PRIME)) % BigInt(PRIME);

/** By Fermat: the inverse is the power to PRIME − 2. */
const invert = (value: bigint): bigint => {
  let [result, base, exponent] = [1n, modulo(value), BigInt(PRIME - 2)];
  while (exponent > 0n) {
    if (exponent % 2n === 1n) result = modulo(result * base);
    base = modulo(base * base);
    exponent /= 2n;
  }
  return result;
};

/** A byte that was changed, counting from 0, and what it was before. */
export type ChangedByte = { readonly at: number; readonly before: number; readonly after: number };

/** The one byte whose change explains both sums; null when no single byte does. */
export const locateByte = (bytes: Uint8Array, expected: LocatingSums): ChangedByte | null => {
  const found = sumBytes(bytes);
  const wide = (found.plain - expected.plain + PRIME) % PRIME;
  const change = wide > 255 ? wide - PRIME : wide;
  if (change === 0 || change < -255) return null;
  const at = Number.parseInt(
    modulo(BigInt(found.weighted - expected.weighted) * invert(BigInt(change))).toString(),
    10,
  );
  const after = bytes[at - 1];
  if (after === undefined) return null;
  const before = after - change;
  return before < 0 || before > 255 ? null : { at: at - 1, before, after };
};
