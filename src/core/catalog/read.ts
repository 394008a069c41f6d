// From the text of a published `datapackage.json` to a checked Catalog, with issues that name the place.
// It fetches nothing: schemas in files of their own are named by address and read where they are needed.
import type { z } from 'zod';
import { checkAddress } from '../values/address.ts';
import { error, type Issue } from '../values/issue.ts';
import { failed, ok, type Result } from '../values/result.ts';
import type { Catalog, FieldSpec, ResourceSpec } from './catalog.ts';
import type { Licence } from '../table/provenance.ts';
import { DataPackage, TableSchema } from './package.ts';
import type { SourceSpec } from './source.ts';
import { checkReferences } from './check.ts';

const pathOf = (path: readonly PropertyKey[]): string =>
  path.map((part, i) => (typeof part === 'number' ? `[${part}]` : `${i ? '.' : ''}${String(part)}`)).join('');

type Found = z.core.$ZodIssue;

/** Of several shapes that a value may have, the one it is nearest to: what it lacks there says more than that it is none of them. */
const nearest = (found: Found): Found[] => {
  if (found.code !== 'invalid_union' || found.errors.length === 0) return [found];
  const shapes = found.errors.map((one) => one.flatMap(nearest));
  const isOther = (shape: readonly Found[]): boolean =>
    shape.some(({ path, code }) => path.length === 0 && code.startsWith('invalid_'));
  const [best] = shapes.filter((shape) => !isOther(shape)).sort((one, other) => one.length - other.length);
  return best ? best.map((one) => ({ ...one, path: [...found.path, ...one.path] })) : [found];
};

/** Zod's findings as issues with a JSON path; its English words go only into `detail`, which the command line shows. */
const issuesOf = (found: z.ZodError): Issue[] =>
  found.issues
    .flatMap(nearest)
    .slice(0, 50)
    .map((one) =>
      error(
        'CATALOG_INVALID',
        { path: pathOf(one.path) },
        {
          detail: one.message,
          ...(one.code === 'unrecognized_keys' && { keys: one.keys.join(', ') }),
        },
      ),
    );

type Published = z.infer<typeof DataPackage>;
type PublishedResource = Published['resources'][number];
type PublishedSchema = z.infer<typeof TableSchema>;

const missingOf = (values: PublishedSchema['missingValues']): readonly string[] | undefined =>
  values?.map((value) => (typeof value === 'string' ? value : value.value));

/** A Table Schema as the readers of formats take it. Source: Table Schema (Data Package 2), `missingValues` is [""] if left out. */
export const schemaOf = (schema: PublishedSchema): NonNullable<ResourceSpec['schema']> => ({
  missingValues: missingOf(schema.missingValues) ?? [''],
  fields: schema.fields.map((field): FieldSpec => {
    const {
      name,
      title,
      description,
      type,
      format,
      decimalChar,
      groupChar,
      bareNumber,
      trueValues,
      falseValues,
      unit,
      firstMonth,
      adds,
      defused,
    } = field;
    const missingValues = missingOf(field.missingValues);
    const all = {
      title,
      description,
      type,
      format,
      decimalChar,
      groupChar,
      bareNumber,
      trueValues,
      falseValues,
      missingValues,
      unit,
      firstMonth,
      adds,
      defused,
    };
    return Object.assign(
      { name },
      Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined)),
    );
  }),
});

/** Reads a Table Schema from a file of its own. */
export const readSchema = (
  text: string,
  place: { resource: string },
): Result<NonNullable<ResourceSpec['schema']>> => {
  const json = parseJson(text);
  if (json === undefined) return failed(error('BROKEN_JSON', place));
  const parsed = TableSchema.safeParse(json);
  if (!parsed.success)
    return failed(...issuesOf(parsed.error).map((one) => ({ ...one, place: { ...one.place, ...place } })));
  return ok(schemaOf(parsed.data));
};

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as unknown;
  } catch {
    return undefined;
  }
};

const licenceOf = (licences: PublishedResource['licenses']): Licence | null => {
  const first = licences?.[0];
  return first ? { name: first.name ?? null, title: first.title ?? null, url: httpOrNull(first.path) } : null;
};

/** Only web addresses become links; anything else (`javascript:`) is dropped. */
const httpOrNull = (text: string | undefined): string | null =>
  text !== undefined && /^https?:\/\//i.test(text) ? text : null;

const publisherOf = (published: Published): string | null => {
  const all = published.contributors ?? [];
  const publisher = all.find((one) => one.role === 'publisher' || one.roles?.includes('publisher')) ?? all[0];
  return (
    publisher?.title ??
    publisher?.organization ??
    published.cockpit?.municipality.name ??
    published.sources?.[0]?.title ??
    null
  );
};

/** Nothing optional is kept as `undefined`: the recipe of reading is compared as text. */
const sourceOf = (one: NonNullable<NonNullable<PublishedResource['cockpit']>['source']>): SourceSpec => ({
  kind: one.kind,
  slice: JSON.parse(JSON.stringify(one.slice ?? {})) as SourceSpec['slice'],
});

const resourceOf = (
  one: PublishedResource,
  published: Published,
  base: string,
  issues: Issue[],
): ResourceSpec | null => {
  const place = { resource: one.name };
  const paths = typeof one.path === 'string' ? [one.path] : (one.path ?? []);
  const resolve = (text: string, what: string): string | null => {
    try {
      return new URL(text, base).href;
    } catch {
      issues.push(error('ADDRESS_INVALID', { ...place, path: what }, { address: text.slice(0, 200) }));
      return null;
    }
  };
  const url = paths[0] === undefined ? null : resolve(paths[0], 'path');
  if (url === null && one.data === undefined) return null;
  const parts = paths.length > 1 ? paths.map((path, i) => resolve(path, `path[${i}]`)) : [];
  // Half of a table is no table.
  if (parts.includes(null)) return null;
  const sha256 = /^sha256:([0-9a-f]{64})$/i.exec(one.hash ?? '')?.[1]?.toLowerCase() ?? null;
  const dialect = typeof one.dialect === 'object' ? one.dialect : null;
  const inline = typeof one.schema === 'object' ? one.schema : null;
  const key = inline?.primaryKey;
  return {
    name: one.name,
    title: one.title ?? one.name,
    description: one.description ?? null,
    url,
    ...(parts.length > 1 && { parts: parts as string[] }),
    data: one.data,
    format: one.format ?? null,
    encoding: one.encoding ?? null,
    // Of one file; nothing says how they would be meant for several.
    bytes: parts.length > 1 ? null : (one.bytes ?? null),
    sha256: parts.length > 1 ? null : sha256,
    dialect:
      dialect &&
      (Object.fromEntries(
        Object.entries(dialect).filter(
          ([name, value]) =>
            value !== undefined &&
            ['delimiter', 'quoteChar', 'header', 'headerRows', 'commentChar'].includes(name),
        ),
      ) as ResourceSpec['dialect']),
    schemaUrl: typeof one.schema === 'string' ? resolve(one.schema, 'schema') : null,
    schema: inline && schemaOf(inline),
    primaryKey: [key ?? []].flat(),
    licence: licenceOf(one.licenses) ?? licenceOf(published.licenses),
    publisher: one.sources?.[0]?.title ?? publisherOf(published),
    attribution: one.attribution ?? null,
    asOf: one.asOf ?? null,
    updateHours: one.updateHours ?? 24,
    source: one.cockpit?.source ? sourceOf(one.cockpit.source) : null,
    ...(one.cockpit?.records && { records: true as const }),
  };
};

/** A checked catalog, or the issues that forbid it. Unknown members of the package are ignored, unknown ones of `cockpit` are not. */
export const readCatalog = (text: string, url: string): Result<Catalog> => {
  const json = parseJson(text);
  if (json === undefined || typeof json !== 'object' || json === null)
    return failed(error(/^\s*</.test(text) ? 'WRONG_TYPE_HTML' : 'CATALOG_NOT_JSON', { file: url }));
  const cockpit = (json as { cockpit?: { version?: unknown } }).cockpit;
  if (typeof cockpit?.version === 'number' && cockpit.version > 1)
    return failed(error('CATALOG_NEWER', { path: 'cockpit.version' }, { version: cockpit.version }));
  if (
    !Array.isArray((json as { resources?: unknown }).resources) ||
    (json as { resources: unknown[] }).resources.length === 0
  )
    return failed(error('CATALOG_NO_RESOURCES', { file: url }));
  const parsed = DataPackage.safeParse(json);
  if (!parsed.success) return failed(...issuesOf(parsed.error));
  const published = parsed.data;
  const issues: Issue[] = [];
  const resources = published.resources.flatMap((one) => resourceOf(one, published, url, issues) ?? []);
  const catalog: Catalog = {
    url,
    title: published.title ?? published.name ?? published.cockpit?.municipality.name ?? url,
    description: published.description ?? null,
    municipality: published.cockpit?.municipality ?? null,
    areas: published.cockpit?.areas ?? [],
    organisationTypes: published.cockpit?.organisationTypes ?? [],
    organisations: published.cockpit?.organisations ?? [],
    indicators: published.cockpit?.indicators ?? [],
    dashboards: published.cockpit?.dashboards ?? [],
    resources,
    ...(published.population !== undefined && { population: published.population }),
  };
  const outbox = published.cockpit?.recording?.outbox;
  if (outbox !== undefined) {
    const { origin } = new URL(url);
    // A file has no origin.
    const address = checkAddress(outbox, { origin: origin === 'null' ? null : origin, hosts: null }, url);
    if (typeof address === 'string') catalog.outbox = address;
    else issues.push({ ...address, place: { path: 'cockpit.recording.outbox' } });
  }
  const keys = published.cockpit?.recording?.keys;
  // As the tablet shows it, in groups.
  if (keys !== undefined) catalog.keys = keys.map((one) => ({ ...one, key: one.key.replaceAll(' ', '') }));
  issues.push(...checkReferences(catalog));
  return issues.some((one) => one.severity === 'error') ? failed(...issues) : ok(catalog, issues);
};
