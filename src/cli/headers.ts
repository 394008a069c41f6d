// The response headers that a host should send, in one place: for our own server, for `_headers`, nginx and Apache.
// Source: OFFLINE.md 4.1 of the design notes; CSP Level 3; Trusted Types.

export type Deployment = {
  /** Address of the catalog that a fresh installation subscribes to, absolute or relative to the app; null for none. */
  catalog: string | null;
  /** Hosts that data may come from (`https://daten.example.de`); null allows every https host. */
  hosts: readonly string[] | null;
};

/** The policy, without what only a header can say when `forMeta`. Loopback is allowed for development and tests. */
export const policyOf = (deployment: Deployment, forMeta = false): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    `connect-src 'self' ${(deployment.hosts ?? ['https:', 'http://127.0.0.1:*', 'http://localhost:*']).join(' ')}`,
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

/** Ready-made snippets: file name -> text. */
export const headerSnippets = (deployment: Deployment): ReadonlyMap<string, string> => {
  const all = commonHeaders(deployment);
  return new Map([
    [
      '_headers',
      `/*\n${all.map(([name, value]) => `  ${name}: ${value}`).join('\n')}\n  Cache-Control: no-cache\n/assets/*\n  Cache-Control: ${cacheControl('/assets/')}\n`,
    ],
    [
      'nginx.conf',
      `# inside the server or location block that serves the app\n${all
        .map(([name, value]) => `add_header ${name} ${quoted(value)} always;`)
        .join('\n')}\nadd_header Cache-Control "no-cache" always;\nlocation ~ /assets/ {\n${all
        .map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`)
        .join('\n')}\n  add_header Cache-Control ${quoted(cacheControl('/assets/'))} always;\n}\n`,
    ],
    [
      'apache.conf',
      `# in the VirtualHost or a .htaccess; needs mod_headers\n${all
        .map(([name, value]) => `Header always set ${name} ${quoted(value)}`)
        .join(
          '\n',
        )}\nHeader always set Cache-Control "no-cache"\n<FilesMatch "-[A-Za-z0-9_-]{8}\\.(js|css|woff2)$">\n  Header always set Cache-Control ${quoted(cacheControl('/assets/'))}\n</FilesMatch>\n`,
    ],
  ]);
};
