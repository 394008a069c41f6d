// One request over one connection of its own, to nothing that is out of reach. Redirects and bodies are the caller's business.
import { request as plain, type IncomingMessage } from 'node:http';
import { request as secure } from 'node:https';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { lookupWithin, mayReach, OutOfReach, type Reach, type Resolve } from './reach.ts';
import { own } from '../../../core/values/own.ts';

export type Asked = { method?: string; body?: string; headers: Record<string, string>; signal: AbortSignal };
export type Sent = {
  status: number;
  header: (name: string) => string | null;
  /** Unpacked. */
  body: Readable;
  /** Leaves the rest where it is. */
  leave: () => void;
};

const UNPACK: ReadonlyMap<string, () => NodeJS.ReadWriteStream & Readable> = new Map([
  ['gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

const bodyOf = (response: IncomingMessage): Readable => {
  const unpack = UNPACK.get(response.headers['content-encoding'] ?? '')?.();
  if (!unpack) return response;
  response.on('error', (cause) => unpack.destroy(cause));
  return response.pipe(unpack);
};

/** Errors: OutOfReach, and whatever breaks a connection. */
export const send = (url: string, asked: Asked, reach: Reach, resolve?: Resolve): Promise<Sent> =>
  new Promise((done, fail) => {
    const { protocol, hostname } = new URL(url);
    const host = hostname.replace(/^\[|\]$/g, '');
    // A name goes through the lookup of the connection, an address goes past it.
    if (isIP(host) !== 0 && !mayReach(host, reach)) {
      fail(new OutOfReach(host));
      return;
    }
    const make = protocol === 'https:' ? secure : plain;
    const request = make(url, {
      method: asked.method ?? 'GET',
      headers: asked.headers,
      signal: asked.signal,
      // No connection that was opened under other rules.
      agent: false,
      lookup: lookupWithin(reach, resolve) as NonNullable<Parameters<typeof plain>[1]['lookup']>,
    });
    request.on('error', fail);
    request.on('response', (response) =>
      done({
        status: response.statusCode ?? 0,
        header: (name) => {
          const value = own(response.headers, name.toLowerCase());
          return Array.isArray(value) ? value.join(', ') : (value ?? null);
        },
        body: bodyOf(response),
        leave: () => response.destroy(),
      }),
    );
    request.end(asked.body);
  });
