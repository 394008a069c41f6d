// `npm run mirror -- CATALOG FOLDER`: a catalog's resources as static files beside a rewritten catalog, for cron or a CI job.
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { sentence } from '../../../i18n/issues.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { mirrorCatalog, troubles, type MirrorReport } from './catalog.ts';
import { exclusively } from './files.ts';
import { isLoopback } from '../../../core/values/address.ts';
import { nodeHttp, type NodeHttp } from './http.ts';
import { loginsFrom } from './logins.ts';

const USAGE = 'npm run mirror -- CATALOG FOLDER [--accept NAME]… [--intranet]';

type Arguments = { catalog: string; folder: string; accept: Set<string>; intranet: boolean };
const argumentsOf = (args: readonly string[]): Arguments | null => {
  const plain: string[] = [];
  const accept = new Set<string>();
  let intranet = false;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    if (arg === '--accept') accept.add(args[++i] ?? '');
    else if (arg === '--intranet') intranet = true;
    else if (arg.startsWith('--')) return null;
    else plain.push(arg);
  }
  const [catalog, folder] = plain;
  return catalog !== undefined && folder !== undefined && plain.length === 2
    ? { catalog, folder, accept, intranet }
    : null;
};

const say = (issues: readonly Issue[]): string =>
  issues
    .slice(0, 3)
    .map((one) => `${sentence(one)}${one.params?.detail === undefined ? '' : ` [${one.params.detail}]`}`)
    .join(' ');

const report = (found: MirrorReport, folder: string): number => {
  for (const { name, outcome } of found.outcomes)
    switch (outcome.kind) {
      case 'changed': {
        const { rows, offered, file, bytes } = outcome.mirrored;
        console.log(
          `${name}: neu, ${rows} Zeilen${offered === null || offered === rows ? '' : ` von ${offered}`}, ${bytes} Byte, ${file}`,
        );
        break;
      }
      case 'unchanged':
        console.log(`${name}: unverändert`);
        break;
      case 'held':
        console.error(`${name}: zurückgehalten: ${say(outcome.issues)} Übernehmen mit --accept ${name}`);
        break;
      case 'failed':
        console.error(`${name}: nicht abgerufen: ${say(outcome.issues)}`);
        break;
    }
  console.log(`${folder}: ${found.changed ? 'Katalog neu geschrieben' : 'Katalog unverändert'}`);
  return troubles(found).length === 0 ? 0 : 1;
};

const textOf = async (http: NodeHttp, catalog: string, url: string): Promise<string | Issue> => {
  if (!/^https?:\/\//.test(catalog)) return readFile(resolve(catalog), 'utf8');
  const reply = await http.get(url, { maxBytes: 20e6, timeoutMs: 60_000 });
  return reply.ok ? new TextDecoder().decode(reply.value.bytes) : reply.issues[0]!;
};

/** Runs the command. Exit code: 0 all is there; 1 something was not brought and what was there stays; 2 nothing could be done. */
export const mirror = async (args: string[]): Promise<number> => {
  const given = argumentsOf(args);
  if (!given) {
    console.error(USAGE);
    return 2;
  }
  const url = /^https?:\/\//.test(given.catalog) ? given.catalog : pathToFileURL(resolve(given.catalog)).href;
  const logins = loginsFrom(process.env);
  if (!logins) {
    console.error(
      'COCKPIT_GENESIS_LOGINS ist nicht lesbar. So: {"www.landesdatenbank.nrw.de": {"username": "…", "password": "…"}}',
    );
    return 2;
  }
  const http = nodeHttp({
    intranet: given.intranet,
    // A catalog from elsewhere must not lead to services of this machine.
    loopback: url.startsWith('file:') || isLoopback(new URL(url).hostname),
    logins,
  });
  const folder = resolve(given.folder);
  const code = await exclusively(folder, async () => {
    let text: string | Issue;
    try {
      text = await textOf(http, given.catalog, url);
    } catch (cause) {
      console.error(`${given.catalog}: ${String(cause)}`);
      return 2;
    }
    if (typeof text !== 'string') {
      console.error(`${given.catalog}: ${say([text])}`);
      return 2;
    }
    const found = await mirrorCatalog(http, text, url, folder, { accept: given.accept, now: new Date() });
    if (!found.ok) {
      console.error(`${given.catalog}: ${say(found.issues)}`);
      return 2;
    }
    return report(found.value, folder);
  });
  if (code === null) {
    console.error(`${folder}: ein anderer Lauf ist noch nicht zu Ende.`);
    return 2;
  }
  return code;
};
