// The product, and the product with one fault in it: as one file, which goes with the test file that asked.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';
import { afterAll, expect } from 'vitest';
import type * as Words from '../../src/i18n/words.ts';
import type { Fault } from './faults.ts';

/** Files of `src`, as modules. */
export type Bring = (files: readonly string[]) => Promise<object[]>;
const WORDS = 'i18n/words.ts';

/** What all of the files export, once they can speak. */
export const productOf = async <Product extends object>(
  files: readonly string[],
  bring: Bring,
): Promise<Product> => {
  const [words, ...parts] = await bring([WORDS, ...files]);
  await (words as typeof Words).loadAllWords();
  return Object.assign({}, ...parts) as Product;
};

export const ours: Bring = (files) =>
  Promise.all(files.map((file) => import(/* @vite-ignore */ `../../src/${file}`) as Promise<object>));

const homes: string[] = [];
afterAll(() => homes.forEach((one) => rmSync(one, { recursive: true, force: true })));

/** `product`: the module that brings all of `files`. */
const faulty = (files: readonly string[], fault: Fault): Plugin => ({
  name: 'faulty',
  enforce: 'pre',
  resolveId: (id) => (id === 'product' ? '\0product' : null),
  load: (id) =>
    id === '\0product'
      ? files
          .map((file, at) => `export * as file${at} from ${JSON.stringify(resolve('src', file))};`)
          .join('\n')
      : null,
  transform: (text, id) => {
    if (id !== resolve('src', fault.file)) return null;
    expect(text.split(fault.find), 'the place of the fault is there, once').toHaveLength(2);
    return text.replace(fault.find, () => fault.put);
  },
});

export const planted =
  (fault: Fault): Bring =>
  async (files) => {
    const built = (await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      plugins: [faulty(files, fault)],
      build: {
        ssr: true,
        write: false,
        minify: false,
        target: 'node20',
        rolldownOptions: { input: 'product', output: { codeSplitting: false } },
      },
    })) as Rolldown.RolldownOutput;
    const home = mkdtempSync(join('node_modules', '.oracle-'));
    homes.push(home);
    const file = join(home, 'product.mjs');
    writeFileSync(file, built.output[0].code);
    const all = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Record<string, object>;
    return files.map((_, at) => all[`file${at}`]!);
  };
