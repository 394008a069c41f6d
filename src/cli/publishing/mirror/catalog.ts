// All resources of a catalog into a folder, and the catalog that names them there. The catalog comes last: it never announces a half file.
import { join } from 'node:path';
import type { Catalog, ResourceSpec } from '../../../core/catalog/catalog.ts';
import { readCatalog } from '../../../core/catalog/read.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { ok, type Result } from '../../../core/values/result.ts';
import { readText, sweep, writeWhole } from './files.ts';
import type { NodeHttp } from './http.ts';
import { mirrorResource, type Mirrored, type Outcome } from './resource.ts';

const STATE = '.mirror.json';
const CATALOG = 'datapackage.json';

type State = { version: 1; resources: Readonly<Record<string, Mirrored>> };
export type MirrorReport = {
  outcomes: readonly { name: string; outcome: Outcome }[];
  /** The catalog in the folder is another than before. */
  changed: boolean;
};

const stateOf = (text: string | null): ReadonlyMap<string, Mirrored> => {
  try {
    const state = JSON.parse(text ?? '{}') as Partial<State>;
    return new Map(state.version === 1 ? Object.entries(state.resources ?? {}) : []);
  } catch {
    // A broken note costs a full run, nothing else.
    return new Map();
  }
};

type Published = Record<string, unknown> & { resources: (Record<string, unknown> & { name: string })[] };

/** The published text of a resource with the mirror's file in place of its address. */
const rewritten = (
  one: Published['resources'][number],
  spec: ResourceSpec,
  found: Mirrored,
  catalog: Catalog,
) => {
  const { cockpit: _source, path: _path, hash: _hash, bytes: _bytes, ...rest } = one;
  const own = (Array.isArray(one.sources) ? (one.sources as unknown[]) : []).filter(
    (source) => (source as { path?: unknown } | null)?.path !== spec.url,
  );
  return {
    ...rest,
    ...found.members,
    path: found.file,
    bytes: found.bytes,
    hash: `sha256:${found.sha256}`,
    sources: [...own, { title: spec.publisher ?? catalog.title, path: spec.url, retrieved: found.retrieved }],
  };
};

/** Errors: those of a catalog that cannot be read; trouble with a resource is one of the outcomes. */
export const mirrorCatalog = async (
  http: NodeHttp,
  text: string,
  url: string,
  folder: string,
  options: { accept: ReadonlySet<string>; now: Date },
): Promise<Result<MirrorReport>> => {
  const read = readCatalog(text, url);
  if (!read.ok) return read;
  const catalog = read.value;
  const before = stateOf(await readText(join(folder, STATE)));
  const outcomes: { name: string; outcome: Outcome }[] = [];
  const after = new Map<string, Mirrored>();
  for (const spec of catalog.resources) {
    if (spec.url === null) continue;
    const held = before.get(spec.name) ?? null;
    // The note may outlive the file.
    const isThere = held !== null && (await readText(join(folder, held.file))) !== null;
    const known = isThere ? held : null;
    const outcome = await mirrorResource(http, spec, known, {
      catalogUrl: url,
      accept: options.accept.has(spec.name),
      now: options.now,
    });
    outcomes.push({ name: spec.name, outcome });
    if (outcome.kind === 'changed') await writeWhole(join(folder, outcome.mirrored.file), outcome.content);
    if (outcome.kind === 'changed' || outcome.kind === 'unchanged') after.set(spec.name, outcome.mirrored);
    else if (known) after.set(spec.name, known);
  }
  const published = JSON.parse(text.replace(/^\uFEFF/, '')) as Published;
  const resources = published.resources.flatMap((one) => {
    const spec = catalog.resources.find(({ name }) => name === one.name);
    const found = after.get(one.name);
    if (!spec || spec.url === null) return [one];
    // What could never be brought is left out rather than announced.
    return found ? [rewritten(one, spec, found, catalog)] : [];
  });
  const next = `${JSON.stringify({ ...published, resources }, null, 2)}\n`;
  const last = await readText(join(folder, CATALOG));
  const changed = next !== last;
  if (resources.length > 0 && changed) await writeWhole(join(folder, CATALOG), next);
  const state: State = { version: 1, resources: Object.fromEntries(after) };
  await writeWhole(join(folder, STATE), `${JSON.stringify(state)}\n`);
  // Visitors that read the catalog of the last run still find its files.
  const keep = new Set([...before.values(), ...after.values()].map(({ file }) => file));
  await sweep(folder, keep);
  return ok({ outcomes, changed: changed && resources.length > 0 });
};

export const troubles = (report: MirrorReport): readonly { name: string; issues: readonly Issue[] }[] =>
  report.outcomes.flatMap(({ name, outcome }) =>
    outcome.kind === 'failed' || outcome.kind === 'held' ? [{ name, issues: outcome.issues }] : [],
  );
