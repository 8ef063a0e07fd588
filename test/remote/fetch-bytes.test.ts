import { HttpResponse, http } from 'msw';
import { setupServer } from 'msw/node';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchBytes } from '../../src/remote/fetch-bytes.ts';

const address = 'https://example.test/table.xlsx';
const server = setupServer();

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

const broken = (): ReadableStream<Uint8Array> => {
  let sent = 0;
  return new ReadableStream({
    pull: (controller) => {
      sent += 1;
      if (sent === 1) controller.enqueue(new Uint8Array(3));
      else controller.error(new Error('broken off'));
    },
  });
};

describe('an address', () => {
  it('gives its bytes whole, and says how far it is', async () => {
    server.use(http.get(address, () => HttpResponse.arrayBuffer(new Uint8Array([1, 2, 3]).buffer)));
    const progress: (readonly [number, number | null])[] = [];
    const fetched = await fetchBytes(address, {
      onProgress: (received, expected) => progress.push([received, expected]),
    });
    expect(fetched).toEqual({ ok: true, value: new Uint8Array([1, 2, 3]) });
    expect(progress.at(-1)).toEqual([3, 3]);
  });

  it('that refuses is named with its status', async () => {
    server.use(http.get(address, () => new HttpResponse(null, { status: 404 })));
    expect(await fetchBytes(address)).toEqual({ ok: false, error: { kind: 'refused', address, status: 404 } });
  });

  it('that does not answer is unreachable', async () => {
    server.use(http.get(address, () => HttpResponse.error()));
    expect(await fetchBytes(address)).toEqual({ ok: false, error: { kind: 'unreachable', address } });
  });

  it('that breaks off gives nothing of what came', async () => {
    server.use(http.get(address, () => new HttpResponse(broken(), { headers: { 'content-length': '9' } })));
    expect(await fetchBytes(address)).toMatchObject({ ok: false, error: { kind: 'interrupted', expected: 9 } });
  });

  it('that ends early is interrupted too', async () => {
    server.use(http.get(address, () => new HttpResponse('abc', { headers: { 'content-length': '9' } })));
    expect(await fetchBytes(address)).toMatchObject({ error: { kind: 'interrupted', received: 3, expected: 9 } });
  });

  it('is left when the user cancels', async () => {
    server.use(http.get(address, () => new HttpResponse('abc')));
    expect(await fetchBytes(address, { signal: AbortSignal.abort() })).toEqual({
      ok: false,
      error: { kind: 'cancelled', address },
    });
  });
});
