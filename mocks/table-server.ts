import { http, HttpResponse, type RequestHandler } from 'msw';

/** Where the server finds a table by its file name; null when it has none. */
export type FindTable = (name: string) => Promise<Uint8Array<ArrayBuffer> | null>;

const openToAll = { 'Access-Control-Allow-Origin': '*' };

/**
 * A server that tables are opened from, well behaved and not: `/good/` gives the file, `/closed/` forbids other origins
 * to read it, `/slow/` holds the second half back until `/release/` is asked for, `/interrupted/` breaks off half way,
 * `/malformed/` gives a file that is none, `/missing/` has nothing.
 */
export function tableServerHandlers(findTable: FindTable): RequestHandler[] {
  const waiting = new Map<string, () => void>();
  return [
    http.get('*/good/:name', ({ params }) => serve(findTable, params['name'], openToAll)),
    http.get('*/closed/:name', ({ params }) => serve(findTable, params['name'], {})),
    http.get('*/slow/:name', async ({ params }) => {
      const name = String(params['name']);
      const released = new Promise<void>((resolve) => waiting.set(name, resolve));
      return serveInHalves(await findTable(name), () => released);
    }),
    http.get('*/release/:name', ({ params }) => {
      waiting.get(String(params['name']))?.();
      return new HttpResponse(null, { status: 204, headers: openToAll });
    }),
    http.get('*/interrupted/:name', async ({ params }) =>
      serveInHalves(await findTable(String(params['name'])), () => Promise.reject(new Error('the line went dead'))),
    ),
    http.get('*/malformed/:name', () => new HttpResponse('PK\u0003\u0004 but no archive', { headers: openToAll })),
    http.get('*/missing/:name', () => new HttpResponse(null, { status: 404, headers: openToAll })),
  ];
}

async function serve(findTable: FindTable, name: unknown, headers: Record<string, string>): Promise<Response> {
  const bytes = await findTable(String(name));
  return bytes === null
    ? new HttpResponse(null, { status: 404, headers })
    : new HttpResponse(bytes, { headers: { ...headers, 'Content-Length': String(bytes.length) } });
}

function serveInHalves(bytes: Uint8Array<ArrayBuffer> | null, between: () => Promise<void>): Response {
  if (bytes === null) return new HttpResponse(null, { status: 404, headers: openToAll });
  const middle = bytes.length >> 1;
  const halves = [bytes.subarray(0, middle), bytes.subarray(middle)];
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (halves.length === 1) await between();
        const half = halves.shift();
        if (half === undefined) controller.close();
        else controller.enqueue(half);
      },
    },
    { highWaterMark: 0 },
  );
  return new HttpResponse(body, { headers: { ...openToAll, 'Content-Length': String(bytes.length) } });
}
