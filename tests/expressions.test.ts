// No regular expression whose time grows faster than the text: what comes from outside could hang the worker, and with it the app.
// Every literal is judged by an analysis of its automaton; verdicts are kept beside other caches, so that only a new one takes time.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';

const CACHE = 'node_modules/.cache/cockpit';
const KEPT = join(CACHE, 'expressions.json');

const files = [...['src', 'sw']].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((file) => /\.tsx?$/.test(file)),
);

/** Literals by where they stand. */
const literals = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const file of files) {
    const text = readFileSync(file, 'utf8');
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const walk = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node))
        found.set(`${file}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}`, node.text);
      ts.forEachChild(node, walk);
    };
    walk(source);
  }
  return found;
};

/** Verdicts of earlier runs. Missing: empty. */
const kept = (): Record<string, string> => {
  try {
    return JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
};

test('the time of every expression grows with its text, and no faster', { timeout: 600_000 }, () => {
  const known = new Map(Object.entries(kept()));
  const verdicts = new Map<string, string>();
  const slow: string[] = [];
  const all = literals();
  for (const [place, literal] of all) {
    const end = literal.lastIndexOf('/');
    const verdict =
      known.get(literal) ??
      checkSync(literal.slice(1, end), literal.slice(end + 1), { checker: 'automaton', timeout: 60_000 })
        .status;
    verdicts.set(literal, verdict);
    known.set(literal, verdict);
    // What cannot be judged (a look-ahead, a back-reference, a great many states) is written in another way.
    if (verdict !== 'safe') slow.push(`${place} ${literal}: ${verdict}`);
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(KEPT, JSON.stringify(Object.fromEntries(verdicts)));
  expect(all.size).toBeGreaterThan(200);
  expect(slow).toEqual([]);
});

test('the analysis sees what is slow', () => {
  const judged = (source: string): string => checkSync(source, '', { checker: 'automaton' }).status;
  expect([judged('^\\s*(?:<!--[\\s\\S]*?-->\\s*)*<rdf'), judged('\\s+$'), judged('^\\s+')]).toEqual([
    'vulnerable',
    'vulnerable',
    'safe',
  ]);
});
