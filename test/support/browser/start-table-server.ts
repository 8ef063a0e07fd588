import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import { getResponse, type RequestHandler } from 'msw';
import { tableServerHandlers } from '../../../mocks/table-server.ts';

export type TableServer = { readonly url: string; readonly close: () => Promise<void> };

/** Lets the mock handlers answer over a real line, so that slow and interrupted are what a browser really meets. */
export async function startTableServer(folder: string): Promise<TableServer> {
  const handlers = tableServerHandlers((name) => readTable(join(folder, basename(name))));
  const server = createServer((request, response) => {
    void answer(handlers, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function readTable(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(path));
  } catch {
    return null;
  }
}

async function answer(handlers: RequestHandler[], request: IncomingMessage, response: ServerResponse): Promise<void> {
  const mocked = await getResponse(
    handlers,
    new Request(new URL(request.url ?? '/', `http://${request.headers.host}`)),
  );
  response.writeHead(mocked?.status ?? 501, Object.fromEntries(mocked?.headers ?? []));
  try {
    if (mocked?.body) for await (const chunk of mocked.body) await write(response, chunk);
    response.end();
  } catch {
    // The handler broke off: so does the line, half way through the body.
    response.destroy();
  }
}

/** Only what has left the process counts as sent when the handler breaks off afterwards. */
function write(response: ServerResponse, chunk: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    response.write(chunk, (error) => (error ? reject(error) : resolve()));
  });
}
