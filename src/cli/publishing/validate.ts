// `npm run validate -- FILE|URL`: a catalog checked as the app will check it, every resource read, messages with their place.
import { readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { resolve } from 'node:path';
import { readCatalog, readSchema } from '../../core/catalog/read.ts';
import type { Catalog, ResourceSpec } from '../../core/catalog/catalog.ts';
import { populationOf } from '../../core/catalog/population.ts';
import { checkEvaluation } from '../../core/catalog/check-evaluation.ts';
import { evaluateFully } from '../../core/indicators/evaluate.ts';
import { RECORDED, recordedFields, recordsTable } from '../../core/records/table.ts';
import type { GetOptions, Http, Reply } from '../../core/ports.ts';
import { isLoopback } from '../../core/values/address.ts';
import { error, type Issue } from '../../core/values/issue.ts';
import type { ReadTable } from '../../formats/format.ts';
import { sliceTable } from '../../core/table/slice.ts';
import { failed, ok, type Result } from '../../core/values/result.ts';
import { connectorOf } from '../../connectors/index.ts';
import { partOfMore } from '../../core/catalog/whole.ts';
import { wholeOfList } from '../../connectors/list/list.ts';
import { bytesOfRows, readSource } from '../../connectors/pages.ts';
import { nodeHttp } from './mirror/http.ts';
import { handoverCatalog, readHandover } from '../../files/handover.ts';
import { joinFiles } from '../../formats/join.ts';
import { asQuestion, isHeldBack } from '../../core/table/questions.ts';
import { readTables } from '../../formats/read.ts';
import { jsonTrouble, spotOf } from './json.ts';
import { findingsOf } from './words.ts';
import { neverAValue, said, unvouched } from './publisher.ts';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';

/** Where a catalog lies says what it may lead to: one of the web reads no file, no service of this machine, no private network. */
type Ways = { http: Http; mayReadFiles: boolean };
export const waysFrom = (catalog: string, intranet = false): Ways =>
  catalog.startsWith('file:')
    ? { http: nodeHttp({ intranet: true }), mayReadFiles: true }
    : {
        http: nodeHttp({ intranet, loopback: isLoopback(new URL(catalog).hostname) }),
        mayReadFiles: false,
      };

const CATALOG = { maxBytes: 20e6, timeoutMs: 60_000 };
const RESOURCE = { maxBytes: 200e6, timeoutMs: 300_000 };

const get = async (
  url: string,
  ways: Ways,
  options: GetOptions = RESOURCE,
): Promise<Result<Pick<Reply, 'bytes'>>> => {
  if (!url.startsWith('file:')) return ways.http.get(url, options);
  if (!ways.mayReadFiles)
    return failed(error('ADDRESS_NOT_ALLOWED', undefined, { address: url, host: 'file:' }));
  try {
    return ok({ bytes: new Uint8Array(await readFile(fileURLToPath(url))) });
  } catch (cause) {
    if ((cause as { code?: string }).code !== 'ENOENT') throw cause;
    return failed(error('HTTP_NOT_FOUND', undefined, { address: url }));
  }
};

/** Where a finding stands: in a table by row and column, in the catalog by path and line. */
const placeOf = ({ place }: Pick<Issue, 'place'>, catalog: string): string => {
  const { resource, path, row, column } = place ?? {};
  const spot =
    path === undefined || resource !== undefined ? null : spotOf(catalog, path.replace(/ \([^()]*\)/, ''));
  return [
    resource,
    path === '' ? undefined : path,
    spot === null ? undefined : `Zeile ${spot.line}, Spalte ${spot.column}`,
    row === undefined ? undefined : `Zeile ${row}`,
    column === undefined ? undefined : `Spalte „${column}“`,
  ]
    .filter((part) => part !== undefined)
    .join(', ');
};

/** The rows of an endpoint as bytes. Missing: null for what is a file. */
const fromSource = async (spec: ResourceSpec, ways: Ways): Promise<Result<Uint8Array> | null> => {
  const connector = spec.source && connectorOf(spec.source.kind);
  if (!spec.source || !connector || spec.url === null) return null;
  const whole = await readSource(ways.http, connector, spec.url, spec.source.slice, {
    signal: new AbortController().signal,
  });
  if (!whole.ok) return whole;
  const { body } = whole.value;
  return ok(body.kind === 'file' ? body.bytes : bytesOfRows(body));
};

/** A file, or the files of a resource joined. */
const filesOf = async (spec: ResourceSpec, url: string, ways: Ways): Promise<Result<Uint8Array>> => {
  const files: Uint8Array[] = [];
  for (const one of spec.parts ?? [url]) {
    const got = await get(one, ways);
    if (!got.ok) return got;
    files.push(got.value.bytes);
  }
  return joinFiles(files, spec.dialect?.header !== false);
};

/** The other pages of a file that is one of several. Missing: null where it is all there is. */
const wholeOf = async (
  spec: ResourceSpec,
  bytes: Uint8Array,
  ways: Ways,
): Promise<Result<Uint8Array | null>> =>
  spec.url === null || spec.url.startsWith('file:')
    ? ok(null)
    : wholeOfList(ways.http, { url: spec.url, bytes, mediaType: null, lastModified: null }, spec.url, {
        signal: new AbortController().signal,
        isVouched: spec.sha256 !== null,
      });

const readResource = async (
  spec: ResourceSpec,
  ways: Ways,
): Promise<{
  table: ReadTable | null;
  issues: readonly Issue[];
  file?: { hash: string; bytes: number };
}> => {
  const place = { resource: spec.name };
  try {
    const asked = await fromSource(spec, ways);
    const inline = (): Uint8Array =>
      new TextEncoder().encode(typeof spec.data === 'string' ? spec.data : JSON.stringify(spec.data));
    const given = asked ?? (spec.url === null ? ok(inline()) : await filesOf(spec, spec.url, ways));
    if (!given.ok)
      return {
        table: null,
        issues: given.issues.map((one) => ({ ...one, place: { ...one.place, ...place } })),
      };
    const first = given.value;
    const paged = asked ? ok(null) : await wholeOf(spec, first, ways);
    const bytes = (paged.ok ? paged.value : null) ?? first;
    const issues: Issue[] = paged.ok
      ? []
      : paged.issues.map((one) => ({ ...one, place: { ...one.place, ...place } }));
    if (spec.bytes !== null && spec.bytes !== first.length)
      issues.push(error('BYTES_MISMATCH', place, { expected: spec.bytes, bytes: first.length }));
    const hash = createHash('sha256').update(first).digest('hex');
    if (spec.sha256 !== null && spec.sha256 !== hash) issues.push(error('HASH_MISMATCH', place));
    if (spec.records) {
      // Which address tablets follow is not known here: only the file itself is checked.
      const catalog = await handoverCatalog(bytes);
      const read = await readHandover(bytes, spec.name, catalog ?? '', Date.now());
      return { table: null, issues: [...issues, ...(read.ok ? [] : read.issues)] };
    }
    let schema = spec.schema;
    if (spec.schemaUrl !== null) {
      const text = await get(spec.schemaUrl, ways, CATALOG);
      if (!text.ok) return { table: null, issues: [...issues, ...text.issues] };
      const found = readSchema(new TextDecoder().decode(text.value.bytes), place);
      if (!found.ok) return { table: null, issues: [...issues, ...found.issues] };
      schema = found.value;
    }
    const reading = await readTables(bytes, {
      name: spec.name,
      ...(schema && { schema }),
      ...(spec.dialect && { dialect: spec.dialect }),
      ...(spec.encoding !== null && { encoding: spec.encoding }),
    });
    const broken = reading.issues.some(({ code }) => code === 'BROKEN_JSON')
      ? jsonTrouble(new TextDecoder().decode(bytes))
      : null;
    const found = reading.ok ? (reading.value.tables[0] ?? null) : null;
    const part = partOfMore(spec, { issues: reading.issues, rows: found?.rows ?? 0 }, bytes);
    const all = [
      ...issues,
      ...(part ? [{ ...part, place }] : []),
      ...reading.issues
        .filter(({ code }) => code !== 'PART_OF_MORE')
        // What a tablet would hold back is no remark.
        .map((one) => (!schema && isHeldBack(one) ? asQuestion(one) : one))
        .map((one) => ({
          ...one,
          ...(one.code === 'BROKEN_JSON' && broken && { params: { ...broken } }),
          place: { ...one.place, ...place },
        })),
    ];
    const file = { hash: `sha256:${hash}`, bytes: first.length };
    if (!found || !spec.source) return { table: found, issues: all, file };
    const sliced = sliceTable(found, spec.source.slice, spec.name);
    return { table: sliced.ok ? sliced.value.table : null, issues: [...all, ...sliced.issues] };
  } catch (cause) {
    return { table: null, issues: [error('UNREACHABLE', place, { detail: String(cause) })] };
  }
};

/** All issues of a catalog, its resources and what its indicators find in them. */
export const validateCatalog = async (
  catalog: Catalog,
  warnings: readonly Issue[],
  ways: Ways,
): Promise<readonly Issue[]> => {
  const issues: Issue[] = [...warnings];
  const tables = new Map<string, ReadTable>();
  const hashes = new Map<string, { hash: string; bytes: number }>();
  for (const spec of catalog.resources) {
    const found = await readResource(spec, ways);
    issues.push(...found.issues);
    if (found.table) tables.set(spec.name, found.table);
    if (found.file) hashes.set(spec.name, found.file);
  }
  // What is recorded on a tablet is not published: an empty table of the right shape stands for it.
  const isRecorded = recordedFields(catalog.organisations).size > 0;
  const recorded = isRecorded ? recordsTable([], catalog.organisations) : null;
  const valued = new Set<number>();
  catalog.indicators.forEach((definition, i) => {
    const tableOf = (name: string) => tables.get(name) ?? (name === RECORDED ? recorded : null);
    const result = evaluateFully(definition, tableOf, {
      population: populationOf(catalog, tableOf),
      now: Date.now(),
    });
    if (result.observations.some(({ value, state }) => value !== null || state !== null)) valued.add(i);
    for (const one of [...result.issues, ...checkEvaluation(result, catalog)])
      issues.push({ ...one, place: { ...one.place, path: `cockpit.indicators[${i}] (${definition.id})` } });
  });
  issues.push(
    ...neverAValue(
      catalog,
      (name) => tables.get(name) ?? null,
      (i) => valued.has(i),
    ),
    ...unvouched(catalog, hashes),
  );
  return issues;
};

/** The text of a catalog with `bytes` and `hash` of the files beside it. What lies elsewhere stays as it is. */
const withHashes = async (text: string, url: string): Promise<string> => {
  const published = JSON.parse(text.replace(/^\uFEFF/, '')) as { resources?: Record<string, unknown>[] };
  for (const one of published.resources ?? []) {
    const path = one.path;
    if (typeof path !== 'string' || /^[a-z]+:/i.test(path)) continue;
    const file = new URL(path, url);
    if (!file.href.startsWith(new URL('.', url).href)) continue;
    const bytes = await readFile(fileURLToPath(file));
    one.bytes = bytes.length;
    one.hash = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  }
  return `${JSON.stringify(published, null, 2)}\n`;
};

/** Runs the command. Exit code: 0 without errors, 1 with, 2 where there is nothing to check. */
export const validate = async (args: string[]): Promise<number> => {
  const [address] = args.filter((arg) => !arg.startsWith('--'));
  const isInside = args.includes('--intranet');
  if (address === undefined) {
    console.error('npm run validate -- FILE|URL [--intranet]');
    return 2;
  }
  const url = /^https?:\/\//.test(address) ? address : pathToFileURL(resolve(address)).href;
  const ways = waysFrom(url, isInside);
  let text: string;
  try {
    const found = await get(url, ways, CATALOG);
    if (!found.ok) {
      console.error(`${address}: ${found.issues.map(said).join(' ')}`);
      return 2;
    }
    text = new TextDecoder().decode(found.value.bytes);
  } catch (cause) {
    console.error(
      `${address}: Die Datei lässt sich nicht lesen (${(cause as { code?: string }).code ?? '?'}).`,
    );
    return 2;
  }
  const broken = jsonTrouble(text);
  if (broken && !/^\s*</.test(text)) {
    console.log(`error: ${address}: Zeile ${broken.line}, Spalte ${broken.column}: ${broken.advice}`);
    console.log(`${address}: nicht lesbar; 1 Fehler, 0 Hinweise.`);
    return 1;
  }
  if (args.includes('--write') && url.startsWith('file:')) {
    text = await withHashes(text, url);
    await writeFile(fileURLToPath(url), text);
  }
  const catalog = readCatalog(text, url);
  const issues = catalog.ok ? await validateCatalog(catalog.value, catalog.issues, ways) : catalog.issues;
  // The form of a catalog is told in words of our own, with what to write instead.
  const isForm = (one: Issue): boolean => one.code === 'CATALOG_INVALID';
  const findings = issues.some(isForm) ? findingsOf(JSON.parse(text.replace(/^\uFEFF/, ''))) : [];
  for (const { path, advice } of findings)
    console.log(`error: ${placeOf({ place: { path } }, text) || address}: ${advice}`);
  for (const one of issues)
    if (!isForm(one) || findings.length === 0)
      console.log(`${one.severity}: ${placeOf(one, text) || address}: ${said(one)}`);
  const errors = issues.filter((one) => one.severity === 'error').length;
  const summary = catalog.ok
    ? `${catalog.value.resources.length} Datensätze, ${catalog.value.indicators.length} Kennzahlen`
    : 'nicht lesbar';
  console.log(
    `${address}: ${summary}; ${errors} Fehler, ${issues.length - errors} Hinweise.${issues.length === 0 ? ' Alles gut.' : ''}`,
  );
  return errors === 0 ? 0 : 1;
};
