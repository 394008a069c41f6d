// No regular expression whose time grows faster than the text: what comes from outside could hang the worker, and with it the app.
// Every literal is judged by an analysis of its automaton, by a thorough run all of them. Other runs believe the list of those that were
// judged safe (`COCKPIT_ACCEPT=1` writes it anew) and what the cache holds, so that only a new one takes time.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkSync } from 'recheck';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { THOROUGH } from './support/runs.ts';

const CACHE = 'node_modules/.cache/cockpit';
const KEPT = join(CACHE, 'expressions.json');
/** Literals that were judged safe, one a line: what a thorough run proves anew. */
const SAFE = 'tests/fixtures/safe-expressions.txt';

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

/** Verdicts of earlier runs of this machine. Missing: empty. */
const kept = (): Record<string, string> =>
  existsSync(KEPT) ? (JSON.parse(readFileSync(KEPT, 'utf8')) as Record<string, string>) : {};

const known = (): Map<string, string> =>
  THOROUGH
    ? new Map()
    : new Map([
        ...readFileSync(SAFE, 'utf8')
          .trimEnd()
          .split('\n')
          .map((literal) => [literal, 'safe'] as const),
        ...Object.entries(kept()),
      ]);

/** However long it takes: a limit would make the verdict one about the machine. */
const verdictOf = (source: string, flags: string): string =>
  checkSync(source, flags, { checker: 'automaton', timeout: null }).status;

test('the time of every expression grows with its text, and no faster', () => {
  const judged = known();
  const verdicts = new Map<string, string>();
  const slow: string[] = [];
  const all = literals();
  for (const [place, literal] of all) {
    const end = literal.lastIndexOf('/');
    const verdict = judged.get(literal) ?? verdictOf(literal.slice(1, end), literal.slice(end + 1));
    verdicts.set(literal, verdict);
    judged.set(literal, verdict);
    // What cannot be judged (a look-ahead, a back-reference, a great many states) is written in another way.
    if (verdict !== 'safe') slow.push(`${place} ${literal}: ${verdict}`);
  }
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(KEPT, JSON.stringify(Object.fromEntries(verdicts)));
  if (process.env.COCKPIT_ACCEPT)
    writeFileSync(
      SAFE,
      [...verdicts]
        .flatMap(([literal, verdict]) => (verdict === 'safe' ? `${literal}\n` : []))
        .sort()
        .join(''),
    );
  expect(all.size).toBeGreaterThan(200);
  expect(slow).toEqual([]);
});

test('the analysis sees what is slow', () => {
  const some = ['^\\s*(?:<!--[\\s\\S]*?-->\\s*)*<rdf', '\\s+$', '^\\s+'];
  expect(some.map((source) => verdictOf(source, ''))).toEqual(['vulnerable', 'vulnerable', 'safe']);
});
