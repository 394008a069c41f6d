// Checks of a catalog that need more than one place: names that must exist, identities that must be unique.
// Limits in time and templates are checked by core/indicators.
import { error, warning, type Issue } from '../values/issue.ts';
import { checkLimits } from '../indicators/check-limits.ts';
import { checkTemplates } from './templates.ts';
import type { Selection } from '../query/selection.ts';
import { askedBy, type Asked } from '../indicators/terms.ts';
import { columnNames, RECORDED, RECORDED_COLUMNS, recordedFields } from '../records/table.ts';
import type { Catalog, Indicator } from './catalog.ts';
import { populationSelection } from './population.ts';

const twice = (names: readonly string[]): string[] => names.filter((name, i) => names.indexOf(name) !== i);

/** Every selection of an indicator with its JSON path inside it. */
export const selectionsOf = ({ measure, reference }: Indicator): readonly Asked[] => [
  ...askedBy(measure),
  ...(typeof reference === 'object' ? [{ path: 'reference', selection: reference, weight: null }] : []),
];

const outlookColumn = ({ outlook }: Selection): string | undefined => {
  if (outlook === undefined) return undefined;
  if ('column' in outlook) return outlook.column;
  return 'field' in outlook ? outlook.field : undefined;
};

/** The columns that a selection reads, with the member that names each. */
const usedBy = (
  selection: Selection,
  weight: string | null = null,
): readonly (readonly [string, string])[] => {
  const all: [string, string | undefined][] = [
    ['field', selection.field],
    ['time', selection.time],
    ['part', selection.part?.column],
    ['outlook', outlookColumn(selection)],
    ['over', selection.over],
    ['reported', selection.reported],
    ['recorded', selection.recorded],
    ['weight', weight ?? undefined],
    ...Object.keys(selection.filter ?? {}).map((name): [string, string] => ['filter', name]),
  ];
  return all.flatMap(([part, name]) => (name === undefined ? [] : [[part, name] as const]));
};

/** The names of the columns that a selection reads. */
export const columnsOf = (selection: Selection): readonly string[] =>
  usedBy(selection).map(([, name]) => name);

const checkSelection = (
  catalog: Catalog,
  path: string,
  selection: Selection,
  weight: string | null = null,
): Issue[] => {
  const recorded = selection.resource === RECORDED ? recordedFields(catalog.organisations) : null;
  if (recorded && recorded.size > 0)
    return checkNames(
      path,
      usedBy(selection, weight),
      new Set<string>([...Object.values(RECORDED_COLUMNS), ...[...recorded.values()].flatMap(columnNames)]),
    );
  const resource = catalog.resources.find((one) => one.name === selection.resource);
  if (!resource)
    return [error('REFERENCE_UNKNOWN', { path: `${path}.resource` }, { name: selection.resource })];
  if (!resource.schema) return [];
  return checkNames(
    path,
    usedBy(selection, weight),
    new Set(resource.schema.fields.map((field) => field.name)),
  );
};

const checkNames = (
  path: string,
  used: readonly (readonly [string, string])[],
  names: ReadonlySet<string>,
): Issue[] =>
  used.flatMap(([part, name]) =>
    names.has(name) ? [] : [error('REFERENCE_UNKNOWN', { path: `${path}.${part}` }, { name })],
  );

const checkComparison = (
  catalog: Catalog,
  path: string,
  asked: NonNullable<Indicator['comparison']>,
): Issue[] => {
  const resource = catalog.resources.find((one) => one.name === asked.resource);
  if (!resource) return [error('REFERENCE_UNKNOWN', { path: `${path}.resource` }, { name: asked.resource })];
  if (!resource.schema) return [];
  const names = new Set(resource.schema.fields.map((field) => field.name));
  const used: [string, string | undefined][] = [
    ['field', asked.field],
    ['area', asked.area],
    ['name', asked.name],
    ['time', asked.time],
    ['inhabitants', asked.inhabitants],
    ...Object.keys(asked.filter ?? {}).map((name): [string, string] => ['filter', name]),
  ];
  return used.flatMap(([part, name]) =>
    name === undefined || names.has(name)
      ? []
      : [error('REFERENCE_UNKNOWN', { path: `${path}.${part}` }, { name })],
  );
};

/** All issues of a catalog whose single values are right. An `error` forbids it; a `warning` is for its publisher. */
export const checkReferences = (catalog: Catalog): Issue[] => {
  const issues: Issue[] = [];
  const lists: [string, readonly { id: string }[]][] = [
    ['cockpit.areas', catalog.areas],
    ['cockpit.organisations', catalog.organisations],
    ['cockpit.organisationTypes', catalog.organisationTypes],
    ['cockpit.indicators', catalog.indicators],
    ['cockpit.dashboards', catalog.dashboards],
  ];
  for (const [path, list] of lists)
    for (const id of twice(list.map((one) => one.id)))
      issues.push(error('ID_DUPLICATE', { path }, { name: id }));
  for (const name of twice(catalog.resources.map((one) => one.name)))
    issues.push(error('ID_DUPLICATE', { path: 'resources' }, { name }));
  for (const one of catalog.resources)
    if (!one.licence) issues.push(warning('LICENCE_MISSING', { resource: one.name }, { name: one.title }));

  const ids = (list: readonly { id: string }[]) => new Set(list.map((one) => one.id));
  const areas = ids(catalog.areas),
    organisations = ids(catalog.organisations),
    types = ids(catalog.organisationTypes);
  const indicators = ids(catalog.indicators);
  const known = (set: ReadonlySet<string>, name: string | undefined, path: string): void => {
    if (name !== undefined && !set.has(name)) issues.push(error('REFERENCE_UNKNOWN', { path }, { name }));
  };
  const isRecording = catalog.organisations.some((one) => (one.recording?.length ?? 0) > 0);
  // Otherwise nobody could tell which of the two a figure shows.
  if (isRecording && catalog.resources.some((one) => one.name === RECORDED))
    issues.push(error('ID_DUPLICATE', { path: 'resources' }, { name: RECORDED }));
  const kinds = new Map<string, string>();
  catalog.organisations.forEach((one, i) => {
    const path = `cockpit.organisations[${i}].recording`;
    for (const name of twice((one.recording ?? []).map((field) => field.name)))
      issues.push(error('ID_DUPLICATE', { path }, { name }));
    for (const { name, kind, unit } of one.recording ?? []) {
      const isReserved = (Object.values(RECORDED_COLUMNS) as string[]).includes(name);
      // A column has one kind and one unit, whoever records it.
      if (isReserved || (kinds.get(name) ?? `${kind} ${unit}`) !== `${kind} ${unit}`)
        issues.push(error('ID_DUPLICATE', { path }, { name }));
      kinds.set(name, `${kind} ${unit}`);
    }
    known(areas, one.area, `cockpit.organisations[${i}].area`);
    known(types, one.type, `cockpit.organisations[${i}].type`);
  });
  catalog.dashboards.forEach((one, i) =>
    one.indicators.forEach((id, j) => known(indicators, id, `cockpit.dashboards[${i}].indicators[${j}]`)),
  );
  const people = populationSelection(catalog);
  if (people) issues.push(...checkSelection(catalog, 'population', people));
  if (Array.isArray(catalog.population))
    for (const year of twice(catalog.population.map((one) => String(one.year))))
      issues.push(error('ID_DUPLICATE', { path: 'population' }, { name: year }));
  catalog.indicators.forEach((one, i) => {
    const path = `cockpit.indicators[${i}]`;
    known(areas, one.area, `${path}.area`);
    known(organisations, one.organisation, `${path}.organisation`);
    for (const asked of selectionsOf(one))
      issues.push(...checkSelection(catalog, `${path}.${asked.path}`, asked.selection, asked.weight));
    if (one.comparison) issues.push(...checkComparison(catalog, `${path}.comparison`, one.comparison));
    for (const found of checkLimits(one))
      issues.push({
        ...found,
        place: { ...found.place, path: found.place?.path ? `${path}.${found.place.path}` : path },
      });
  });
  issues.push(...checkTemplates(catalog));
  return issues;
};
