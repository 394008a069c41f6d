// Firefox by WebDriver BiDi and WebKit by W3C WebDriver, as one small tab: what a journey needs, and nothing else.
// Every step has its own limit: a driver that finds no display hangs for ever.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

export type Tab = {
  goto: (url: string) => Promise<void>;
  evaluate: (expression: string) => Promise<unknown>;
  /** A second window of the same profile. */
  second: () => Promise<Omit<Tab, 'second'>>;
  close: () => Promise<void>;
};

const LIMIT = 45_000;
const within = async <T>(what: string, job: Promise<T>, ms = LIMIT): Promise<T> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([job, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** Waits until an expression is true in the tab. */
export const until = async (tab: Pick<Tab, 'evaluate'>, expression: string, ms = 30_000): Promise<void> => {
  const end = Date.now() + ms;
  for (;;) {
    if (
      (await tab.evaluate(`(() => { try { return !!(${expression}) } catch { return false } })()`)) === true
    )
      return;
    if (Date.now() > end)
      throw new Error(
        `never true: ${expression}; page says: ${String(await tab.evaluate('document.body.innerText.slice(0, 600)'))}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
};

/** Expression that types into the field of a label. */
export const type = (label: string, text: string): string => `(() => {
  const node = [...document.querySelectorAll('label')].find((one) => one.textContent === ${JSON.stringify(label)});
  const input = document.getElementById(node.htmlFor);
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, ${JSON.stringify(text)});
  input.dispatchEvent(new Event('input', { bubbles: true }));
  return true;
})()`;
/** Expression that taps the button of a name. */
export const tap = (name: string): string =>
  `(() => { [...document.querySelectorAll('button')].find((one) => one.textContent.trim() === ${JSON.stringify(name)}).click(); return true })()`;

export const firefoxPath =
  ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find((path) => existsSync(path)) ?? null;

export const openFirefox = async (executablePath: string): Promise<Tab> => {
  const browser = await within(
    'firefox',
    puppeteer.launch({
      browser: 'firefox',
      executablePath,
      headless: true,
      // By the window itself: not every Firefox knows all that a viewport is set by.
      defaultViewport: null,
      args: ['--width=1180', '--height=820'],
    }),
  );
  const open = async (): Promise<Omit<Tab, 'second'>> => {
    const page = await within('firefox page', browser.newPage());
    return {
      goto: async (url) => void (await within('goto', page.goto(url, { waitUntil: 'domcontentloaded' }))),
      evaluate: (expression) => within('evaluate', page.evaluate(expression)),
      close: () => within('close page', page.close()),
    };
  };
  return {
    ...(await open()),
    second: open,
    close: () => within('close', browser.close()),
  };
};

const miniBrowser = (): string | null => {
  for (const root of ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/lib'])
    if (existsSync(root))
      for (const name of readdirSync(root))
        if (/^webkit2gtk-4/.test(name) && existsSync(join(root, name, 'MiniBrowser')))
          return join(root, name, 'MiniBrowser');
  return null;
};

/** The browser binary, where driver and display are there too. */
export const webkitPath =
  existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb') ? miniBrowser() : null;

export const openWebKit = async (binary: string): Promise<Tab> => {
  const processes: ChildProcess[] = [];
  const start = (program: string, args: readonly string[], env: Record<string, string> = {}): void => {
    processes.push(
      spawn(program, args, { stdio: 'ignore', env: { ...process.env, ...env }, detached: true }),
    );
  };
  const display = `:${90 + Math.floor(Math.random() * 400)}`;
  const port = 20_000 + Math.floor(Math.random() * 20_000);
  start('/usr/bin/Xvfb', [display, '-screen', '0', '1280x900x24', '-nolisten', 'tcp']);
  start('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    DISPLAY: display,
    LIBGL_ALWAYS_SOFTWARE: '1',
    WEBKIT_DISABLE_COMPOSITING_MODE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
  });
  const base = `http://127.0.0.1:${port}`;
  const call = async (method: string, path: string, body?: object): Promise<unknown> => {
    const response = await fetch(base + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      signal: AbortSignal.timeout(LIMIT),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(value).slice(0, 300)}`);
    return value;
  };
  const kill = (): void => {
    for (const one of processes) {
      try {
        process.kill(-one.pid!, 'SIGKILL');
      } catch {
        // It is gone already.
      }
    }
  };
  try {
    for (let i = 0; ; i++) {
      try {
        await call('GET', '/status');
        break;
      } catch (cause) {
        if (i > 60) throw cause;
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    }
    const session = (await call('POST', '/session', {
      capabilities: {
        alwaysMatch: {
          browserName: 'MiniBrowser',
          'webkitgtk:browserOptions': { binary, args: ['--automation'] },
        },
      },
    })) as { sessionId: string };
    const at = `/session/${session.sessionId}`;
    let before: Promise<unknown> = Promise.resolve();
    /** Steps of all windows one after the other: the driver knows one at a time. */
    const inWindow = (handle: string): Omit<Tab, 'second'> => {
      const step = (path: string, body?: object): Promise<unknown> => {
        const mine = before
          .catch(() => undefined)
          .then(() => call('POST', `${at}/window`, { handle }))
          .then(() => call(body ? 'POST' : 'DELETE', at + path, body));
        before = mine;
        return mine;
      };
      return {
        goto: async (url) => void (await step('/url', { url })),
        evaluate: (expression) => step('/execute/sync', { script: `return (${expression})`, args: [] }),
        close: async () => void (await step('/window')),
      };
    };
    return {
      ...inWindow((await call('GET', `${at}/window`)) as string),
      second: async () =>
        inWindow(((await call('POST', `${at}/window/new`, { type: 'tab' })) as { handle: string }).handle),
      close: async () => {
        await call('DELETE', at).catch(() => undefined);
        kill();
      },
    };
  } catch (cause) {
    kill();
    throw cause;
  }
};
