import { createServer, type IncomingMessage, request as requestFrom, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { selfSignedCertificate } from './certificate.ts';

export interface Answer {
  body: string | Buffer;
  /** `text/html; charset=utf-8` where not given. */
  type?: string;
  headers?: Record<string, string>;
  status?: number;
  /** How long the server takes to answer. */
  delayMs?: number;
}

/**
 * The whole web, as far as a test browser can see: every host name leads here, and what is not published is a 404.
 * Nothing a test does leaves the machine.
 */
export interface TestWeb {
  httpPort: number;
  httpsPort: number;
  /** Addresses asked for, in order. */
  requests: string[];
  /** Puts a page at an address (its query counts, its fragment does not), over what was there. */
  publish(url: string, answer: Answer | string): void;
  /** Answers all queries at an address, those published by name excepted. */
  answer(url: string, make: (asked: URL) => Answer): void;
  /** Hands everything that is asked of a host to a server of this machine, which it tells the scheme (X-Forwarded-Proto). */
  forward(host: string, port: number): void;
  close(): Promise<void>;
}

export async function startTestWeb(): Promise<TestWeb> {
  const answers = new Map<string, Answer>();
  const makers = new Map<string, (asked: URL) => Answer>();
  const servers = new Map<string, number>();
  const requests: string[] = [];

  const answer = (scheme: string) => (request: IncomingMessage, response: ServerResponse) => {
    const url = `${scheme}://${request.headers.host}${request.url}`;
    requests.push(url);
    const port = servers.get(request.headers.host ?? '');
    if (port) return handOver(request, response, scheme, port);
    const found = answers.get(url) ?? makers.get(withoutQuery(url))?.(new URL(url)) ?? fallback(url);
    const answerNow = () => {
      response.writeHead(found.status ?? 200, {
        'content-type': found.type ?? 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        ...found.headers,
      });
      response.end(found.body);
    };
    if (found.delayMs) setTimeout(answerNow, found.delayMs);
    else answerNow();
  };

  const plain = createServer(answer('http'));
  const secure = createSecureServer(selfSignedCertificate(), answer('https'));
  const [httpPort, httpsPort] = await Promise.all([listen(plain), listen(secure)]);

  return {
    httpPort,
    httpsPort,
    requests,
    publish(url, published) {
      answers.set(keyOf(url), typeof published === 'string' ? { body: published } : published);
    },
    answer(url, make) {
      makers.set(withoutQuery(url), make);
    },
    forward(host, port) {
      servers.set(host, port);
    },
    async close() {
      plain.closeAllConnections();
      secure.closeAllConnections();
      await Promise.all([closed(plain), closed(secure)]);
    },
  };
}

function handOver(request: IncomingMessage, response: ServerResponse, scheme: string, port: number): void {
  const { method, url, headers } = request;
  const asked = requestFrom({
    host: '127.0.0.1',
    port,
    method,
    path: url,
    headers: { ...headers, 'x-forwarded-proto': scheme },
  });
  asked.once('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  asked.once('error', () => response.destroy()); // As a server that went away.
  request.pipe(asked);
}

function keyOf(url: string): string {
  const { protocol, host, pathname, search } = new URL(url);
  return `${protocol}//${host}${pathname}${search}`;
}

function withoutQuery(url: string): string {
  return keyOf(url).replace(/\?.*/s, '');
}

function fallback(url: string): Answer {
  // An answer of 404 to what browsers ask for by themselves would stand in the page's console.
  if (url.endsWith('/favicon.ico')) return { body: '', status: 204 };
  return { body: 'Nothing is published here.', type: 'text/plain', status: 404 };
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
  });
}
