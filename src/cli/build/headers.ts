// The response headers that a host should send, in one place: for our own server, for `_headers`, nginx and Apache.
// Source: OFFLINE.md 4.1 of the design notes; CSP Level 3; Trusted Types.

export type Deployment = {
  /** Address of the catalog that a fresh installation subscribes to, absolute or relative to the app; null for none. */
  catalog: string | null;
  /** Hosts that data may come from (`https://daten.example.de`); null allows every https host. */
  hosts: readonly string[] | null;
  /** Also sources on this machine itself, without https: for development and tests. */
  loopback?: boolean;
};

const LOOPBACK = ['http://127.0.0.1:*', 'http://localhost:*'];

/** The policy, without what only a header can say when `forMeta`. */
export const policyOf = (deployment: Deployment, forMeta = false): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    [
      "connect-src 'self'",
      ...(deployment.hosts ?? ['https:']),
      ...(deployment.loopback ? LOOPBACK : []),
    ].join(' '),
    "form-action 'self'",
    "base-uri 'none'",
    ...(forMeta ? [] : ["frame-ancestors 'none'"]),
    "require-trusted-types-for 'script'",
    'trusted-types cockpit',
  ].join('; ');

/** Headers for every file, in the order shown. */
export const commonHeaders = (deployment: Deployment): readonly (readonly [string, string])[] => [
  ['Content-Security-Policy', policyOf(deployment)],
  ['X-Content-Type-Options', 'nosniff'],
  ['Referrer-Policy', 'no-referrer'],
  ['Cross-Origin-Opener-Policy', 'same-origin'],
  [
    'Permissions-Policy',
    'camera=(self), microphone=(), geolocation=(), usb=(), serial=(), payment=(), screen-wake-lock=(self), fullscreen=(self)',
  ],
];

/** Files whose name holds a hash of their content never change; all others are asked for each time. */
export const cacheControl = (path: string): string =>
  /\/assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

const quoted = (text: string): string => `"${text.replaceAll('"', '\\"')}"`;

/** A file under `assets` whose name holds its hash, wherever the app lies. */
const HASHED = '/assets/[^/]+-[A-Za-z0-9_-]{8}\\.(js|css|woff2)$';

/**
 * Ready-made snippets: file name -> text. What is not there is never kept for long by a browser: only a file that was found is.
 * nginx: at the level of a server or of a location (`alias` too), since it makes none of its own. Cloudflare and Netlify cannot tell
 * a missing file from one that is there, and join what several rules say: there one line holds for all.
 */
export const headerSnippets = (deployment: Deployment): ReadonlyMap<string, string> => {
  const all = commonHeaders(deployment);
  const found = quoted(cacheControl('/assets/'));
  return new Map([
    [
      '_headers',
      `/*\n${[...all, ['Cache-Control', 'no-cache'] as const].map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n`,
    ],
    [
      'nginx.conf',
      `# include it in the server block or in the location that serves the app, at the root or below a path
${all.map(([name, value]) => `add_header ${name} ${quoted(value)} always;`).join('\n')}
set $cockpit_cache "no-cache";
if ($uri ~ "${HASHED}") {
  set $cockpit_cache ${found};
}
# without "always": not for what is not there
add_header Cache-Control $cockpit_cache;
`,
    ],
    [
      'apache.conf',
      `# in the VirtualHost, a Directory or a .htaccess; needs mod_headers
${all.map(([name, value]) => `Header always set ${name} ${quoted(value)}`).join('\n')}
# without "always": not for what is not there
Header set Cache-Control "no-cache"
<FilesMatch "-[A-Za-z0-9_-]{8}\\.(js|css|woff2)$">
  Header set Cache-Control ${found}
</FilesMatch>
`,
    ],
  ]);
};
