// A real WebDAV server (Nephele, RFC 4918) on loopback over a folder of its own, behind a door that misbehaves on command.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import nephele from 'nephele';
import FileSystemAdapter from '@nephele/adapter-file-system';
import InsecureAuthenticator from '@nephele/authenticator-none';

/** `stored`: the line breaks after the file was stored, before the answer. A number: that status, and nothing is stored. */
export type DavFault = 'none' | 'stored' | 'nocors' | number | { to: string };
export type Dav = {
  url: string;
  folder: string;
  fault: DavFault;
  /** `user:password` that is asked for. Null: anybody may. */
  login: string | null;
  requests: { method: string; path: string; status: number; authorization: string | null }[];
  files: () => Promise<Map<string, Uint8Array>>;
  close: () => Promise<void>;
};

export const startWebdav = async (): Promise<Dav> => {
  const folder = await mkdtemp(join(tmpdir(), 'cockpit-webdav-'));
  const app = express();
  const dav: Dav = {
    url: '',
    folder,
    fault: 'none',
    login: null,
    requests: [],
    files: async () => {
      const names = (await readdir(folder)).sort();
      return new Map(
        await Promise.all(
          names.map(async (name) => [name, new Uint8Array(await readFile(join(folder, name)))] as const),
        ),
      );
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await rm(folder, { recursive: true });
    },
  };
  app.use((request, response, next) => {
    const { fault } = dav;
    const authorization = request.get('Authorization') ?? null;
    response.on('close', () => {
      const { method, path } = request;
      dav.requests.push({ method, path, status: response.statusCode, authorization });
    });
    if (fault !== 'nocors') {
      response.set('Access-Control-Allow-Origin', '*');
      response.set('Access-Control-Allow-Methods', 'PUT');
      response.set(
        'Access-Control-Allow-Headers',
        'Authorization, Content-Type, If-None-Match, X-Requested-With',
      );
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else if (typeof fault === 'number') response.status(fault).end();
    else if (typeof fault === 'object') response.redirect(307, fault.to);
    else if (dav.login !== null && authorization !== `Basic ${btoa(dav.login)}`) response.status(401).end();
    else {
      if (fault === 'stored') {
        // The server's own answer is taken off the line: whoever asked sees it break.
        response.writeHead = () => response;
        response.end = () => {
          request.socket.destroy();
          return response;
        };
      }
      next();
    }
  });
  app.use(
    '/',
    nephele({
      adapter: new FileSystemAdapter({ root: folder }),
      authenticator: new InsecureAuthenticator(),
    }),
  );
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  dav.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  return dav;
};
