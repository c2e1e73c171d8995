import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine that answers as it is told to. */
export interface HostileServer {
  /** `http://127.0.0.1:<port>` */
  origin: string;
  /** Paths that were asked for, in order. */
  asked: string[];
  answer: RequestListener;
  close(): Promise<void>;
}

export async function startServer(): Promise<HostileServer> {
  const server: Server = createServer((request, response) => {
    hostile.asked.push(request.url ?? '');
    // Whoever asked may be gone in the midst of it.
    response.on('error', () => {});
    hostile.answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const hostile: HostileServer = {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: [],
    answer: (_request, response) => response.writeHead(404).end(),
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return hostile;
}
