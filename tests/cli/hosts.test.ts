// The ready-made snippets in real web servers, with the app at the root and below a path: they start, every file has the policy, and only a
// file that is there is kept for a year.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { headerSnippets } from '../../src/cli/build/headers.ts';

const SNIPPETS = headerSnippets({ catalog: null, hosts: null });
const NGINX = ['/usr/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) ?? null;
const APACHE = ['/usr/sbin/apache2', '/usr/sbin/httpd'].find((path) => existsSync(path)) ?? null;
const MODULES = '/usr/lib/apache2/modules';

const running: ChildProcess[] = [];
afterAll(() => {
  for (const one of running) one.kill('SIGTERM');
});

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

const site = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'cockpit-host-'));
  mkdirSync(join(root, 'app/assets'), { recursive: true });
  for (const [name, text] of [
    ['index.html', '<!doctype html>'],
    ['sw.js', 'self'],
    ['version.json', '{}'],
    ['assets/index-Ab_3-xyZ.js', 'start()'],
    ['assets/index-Ab_3-xyZ.css', 'a{}'],
    ['assets/ohne-hash.js', 'x'],
  ] as const)
    writeFileSync(join(root, 'app', name), text);
  for (const [name, text] of SNIPPETS) writeFileSync(join(root, name), text);
  // Workers of a server that was started as root are nobody.
  spawnSync('chmod', ['-R', 'a+rX', root]);
  return root;
};

const start = async (program: string, args: readonly string[], port: number): Promise<void> => {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  child.stderr.on('data', (text: Buffer) => (said += text.toString()));
  let isOver = false;
  child.on('exit', () => (isOver = true));
  await expect
    .poll(
      async () => {
        if (isOver) throw new Error(`${program} ended: ${said}`);
        return fetch(`http://127.0.0.1:${port}/`).then(
          () => 'answers',
          () => 'silent',
        );
      },
      { timeout: 120_000 },
    )
    .toBe('answers');
};

const nginx = async (isBelow: boolean, isFallback = false): Promise<string> => {
  const root = site();
  const port = await freePort();
  const include = `include ${root}/nginx.conf;`;
  const rest = isFallback ? 'try_files $uri /index.html;' : '';
  const server = isBelow
    ? `location /rathaus/cockpit/ { alias ${root}/app/; index index.html; ${include} }`
    : `root ${root}/app; ${include} location / { index index.html; ${rest} }`;
  writeFileSync(
    join(root, 'main.conf'),
    `daemon off; pid ${root}/pid; error_log stderr; events {}
http { access_log off; types { text/html html; text/javascript js; text/css css; application/json json; }
${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${root}/${name};`).join(' ')}
server { listen 127.0.0.1:${port}; ${server} } }`,
  );
  await start(NGINX!, ['-p', root, '-c', join(root, 'main.conf')], port);
  return `http://127.0.0.1:${port}${isBelow ? '/rathaus/cockpit/' : '/'}`;
};

const apache = async (isBelow: boolean): Promise<string> => {
  const root = site();
  const port = await freePort();
  const modules = readdirSync(MODULES);
  const load = ['mpm_event', 'authz_core', 'unixd', 'dir', 'mime', 'headers', 'alias']
    .filter((name) => modules.includes(`mod_${name}.so`))
    .map((name) => `LoadModule ${name}_module ${MODULES}/mod_${name}.so`);
  writeFileSync(
    join(root, 'main.conf'),
    `${load.join('\n')}
ServerName localhost
PidFile ${root}/pid
ErrorLog ${root}/error.log
Listen 127.0.0.1:${port}
TypesConfig /dev/null
AddType text/javascript .js
DocumentRoot ${isBelow ? root : `${root}/app`}
${isBelow ? `Alias /rathaus/cockpit/ ${root}/app/` : ''}
<Directory ${root}>
  Require all granted
  DirectoryIndex index.html
</Directory>
Include ${root}/apache.conf
`,
  );
  await start(APACHE!, ['-X', '-f', join(root, 'main.conf')], port);
  return `http://127.0.0.1:${port}${isBelow ? '/rathaus/cockpit/' : '/'}`;
};

const YEAR = 'public, max-age=31536000, immutable';
const prove = async (base: string): Promise<void> => {
  const of = async (path: string): Promise<Response> => fetch(base + path);
  for (const path of ['', 'index.html', 'sw.js', 'version.json', 'assets/ohne-hash.js']) {
    const found = await of(path);
    expect([path, found.status, found.headers.get('cache-control')]).toEqual([path, 200, 'no-cache']);
  }
  for (const path of ['assets/index-Ab_3-xyZ.js', 'assets/index-Ab_3-xyZ.css']) {
    const found = await of(path);
    expect([path, found.status, found.headers.get('cache-control')]).toEqual([path, 200, YEAR]);
  }
  for (const path of ['assets/index-Missing1.js', 'assets/', 'nirgends']) {
    const found = await of(path);
    expect(found.status, path).toBeGreaterThanOrEqual(400);
    expect(found.headers.get('cache-control') ?? '', path).not.toMatch(/immutable|max-age=[1-9]/);
  }
  for (const path of ['', 'sw.js', 'assets/index-Ab_3-xyZ.js', 'assets/index-Missing1.js']) {
    const { headers } = await of(path);
    expect(headers.get('content-security-policy'), path).toMatch(
      /^default-src 'none'; .*frame-ancestors 'none'/,
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  }
};

const cases: readonly (readonly [string, string | null, () => Promise<string>])[] = [
  ['nginx at the root', NGINX, () => nginx(false)],
  ['nginx below a path, by alias', NGINX, () => nginx(true)],
  ['Apache at the root', APACHE, () => apache(false)],
  ['Apache below a path, by Alias', APACHE, () => apache(true)],
];
describe('the snippets', () => {
  test.each(
    cases.map(
      ([name, program, begin]) =>
        [program ? name : `${name}: ran without it, it is not installed here`, program, begin] as const,
    ),
  )('in %s', async (_name, program, begin) => {
    // Where everything is proved, it is installed (.ci/run).
    if (process.env.CI !== undefined) expect(program).not.toBeNull();
    if (program) await prove(await begin());
  });

  test('a host with a page for everything does not keep that page for a year', async () => {
    if (!NGINX) return expect(process.env.CI).toBeUndefined();
    const base = await nginx(false, true);
    const found = await fetch(`${base}assets/index-Missing1.js`);
    expect([found.status, found.headers.get('cache-control')]).toEqual([200, 'no-cache']);
  });
});

describe('headers', () => {
  test('for Cloudflare and Netlify every name is said once, since they join what several rules say', () => {
    const names = SNIPPETS.get('_headers')!
      .split('\n')
      .flatMap((line) => /^ {2}([\w-]+):/.exec(line)?.[1] ?? []);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Cache-Control');
  });

  test('this machine is no source unless the deployment asks for it', () => {
    expect([...SNIPPETS.values()].join()).not.toMatch(/127\.0\.0\.1|localhost/);
    const asked = headerSnippets({ catalog: null, hosts: ['https://a.example'], loopback: true });
    expect(asked.get('_headers')).toContain(
      "connect-src 'self' https://a.example http://127.0.0.1:* http://localhost:*;",
    );
  });
});
