/** The 64 round constants: fractional bits of the cube roots of the first primes (FIPS 180-4). */
const ROUND_WORDS = Int32Array.from([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98,
  0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786,
  0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8,
  0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13,
  0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85, 0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819,
  0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a,
  0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7,
  0xc67178f2,
]);

const FIRST_STATE = Int32Array.from([
  0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19,
]);

const BLOCK = 64;

/** Filled anew for every block, and for every text: a new buffer for each would cost more than the sum itself. */
const schedule = new Int32Array(64);
const state = new Int32Array(8);
const tail = new DataView(new ArrayBuffer(BLOCK * 2));
const shortTail = new DataView(tail.buffer, 0, BLOCK);

/** What follows the last whole block: its rest, a 1 bit, zeros, and the length of all in bits. */
const fillTail = (bytes: Uint8Array): DataView => {
  const whole = bytes.length - (bytes.length % BLOCK);
  const rest = bytes.length - whole;
  const length = rest < BLOCK - 8 ? BLOCK : BLOCK * 2;
  for (let at = 0; at < length; at += 1) tail.setUint8(at, at < rest ? (bytes[whole + at] ?? 0) : 0);
  tail.setUint8(rest, 0x80);
  tail.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return length === BLOCK ? shortTail : tail;
};

const fillSchedule = (view: DataView, offset: number): void => {
  for (let at = 0; at < 16; at += 1) schedule[at] = view.getInt32(offset + at * 4);
  for (let at = 16; at < 64; at += 1) {
    const [early, late] = [schedule[at - 15] ?? 0, schedule[at - 2] ?? 0];
    const first = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
    const second = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
    schedule[at] = ((schedule[at - 16] ?? 0) + first + (schedule[at - 7] ?? 0) + second) | 0;
  }
};

/** One block. Plain assignments on 32-bit integers: ten times as fast as lists of numbers that are swapped. */
const compress = (): void => {
  let [a, b, c, d] = [state[0] ?? 0, state[1] ?? 0, state[2] ?? 0, state[3] ?? 0];
  let [e, f, g, h] = [state[4] ?? 0, state[5] ?? 0, state[6] ?? 0, state[7] ?? 0];
  for (let at = 0; at < 64; at += 1) {
    const upper = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const first = (h + upper + ((e & f) ^ (~e & g)) + (ROUND_WORDS[at] ?? 0) + (schedule[at] ?? 0)) | 0;
    const lower = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const second = (lower + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  state[0] = (state[0] ?? 0) + a;
  state[1] = (state[1] ?? 0) + b;
  state[2] = (state[2] ?? 0) + c;
  state[3] = (state[3] ?? 0) + d;
  state[4] = (state[4] ?? 0) + e;
  state[5] = (state[5] ?? 0) + f;
  state[6] = (state[6] ?? 0) + g;
  state[7] = (state[7] ?? 0) + h;
};

const digest = (view: DataView): void => {
  for (let offset = 0; offset + BLOCK <= view.byteLength; offset += BLOCK) {
    fillSchedule(view, offset);
    compress();
  }
};

const toHex = (word = 0): string => (word >>> 0).toString(16).padStart(8, '0');

/** SHA-256 (FIPS 180-4) in 64 hexadecimal digits; pure, so that it works where the browser offers no secure context. */
export const sha256 = (bytes: Uint8Array): string => {
  state.set(FIRST_STATE);
  digest(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  digest(fillTail(bytes));
  let hex = '';
  for (let at = 0; at < state.length; at += 1) hex += toHex(state[at]);
  return hex;
};

const encoder = new TextEncoder();

/** SHA-256 of a text in UTF-8. */
export const sha256OfText = (text: string): string => sha256(encoder.encode(text));
