/** A random id; works without a secure context too, where `crypto.randomUUID` is missing (plain http in an office). */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
