// The built app on one day that never passes, with the demo municipality of that day: what it shows then is the same on every machine and every day.
import { createHash } from 'node:crypto';
import type { BrowserContext } from 'playwright-core';
import { demoFiles } from '../../demo/demo.ts';
import { builtFiles, startWebSpace, type WebSpace } from './host.ts';

/** A Friday. */
export const DAY = '2026-11-27';
/** The moment at which all of it happens. Unit: ms. */
export const MOMENT = Date.parse(`${DAY}T13:35:00+01:00`);

/** Runs before everything else in a window or a worker: its clock stands, what is random is counted, and its disk is of one size. */
const STILL = `{
  const Real = Date, at = ${MOMENT};
  globalThis.Date = class extends Real { constructor(...given) { given.length === 0 ? super(at) : super(...given); } static now() { return at; } };
  let count = 0;
  crypto.randomUUID = () => '00000000-0000-4000-8000-' + String(++count).padStart(12, '0');
  // How large a disk is, is of the machine.
  if (globalThis.StorageManager) StorageManager.prototype.estimate = () => Promise.resolve({ quota: 10_700_000_000, usage: 6_400_000 });
}\n`;

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** The build with its workers at that moment, under the same name whatever it was built of, and with the demo of that day. */
const filesThen = (): Map<string, Buffer> => {
  const files = builtFiles();
  const { build, day } = JSON.parse(files.get('version.json')!.toString()) as { build: string; day: string };
  let worker = files.get('sw.js')!.toString().replaceAll(build, '0'.repeat(build.length));
  const put = (name: string, text: string): void => {
    const [before, after] = [files.get(name)!, Buffer.from(text)];
    worker = worker.replaceAll(sha256(before), sha256(after));
    files.set(name, after);
  };
  for (const [name, bytes] of files) {
    if (!/^assets\/.*\.js$/.test(name)) continue;
    const text = bytes.toString().replaceAll(day, DAY);
    const isWorker = /\.worker-/.test(name);
    if (isWorker || text !== bytes.toString()) put(name, isWorker ? STILL + text : text);
  }
  files.set('version.json', Buffer.from(JSON.stringify({ version: '0', build: '0', day: DAY })));
  files.set('sw.js', Buffer.from(STILL + worker));
  for (const name of files.keys()) if (name.startsWith('demo/')) files.delete(name);
  for (const [name, bytes] of demoFiles(DAY)) files.set(`demo/${name}`, Buffer.from(bytes));
  return files;
};

/** The address is part of what is shown (check codes, settings). */
const PORT = 41731;
/** `port`: 0 for any that is free, where nobody compares pictures. */
export const serveThen = async (port = PORT): Promise<WebSpace> =>
  Object.assign(await startWebSpace(filesThen(), port), { date: MOMENT });

/** Every window of a browser lives at that moment. */
export const standStill = (context: BrowserContext): Promise<void> =>
  context.addInitScript(STILL) as unknown as Promise<void>;
