// Recorded values as a table, one row per organisation and day, so that indicators read them like any other resource.
import type { Provenance } from '../table/provenance.ts';
import type { Organisation, RecordedField } from './organisation.ts';
import type { Field, Table } from '../table/dataset.ts';
import { columnFrom } from '../table/rebuild.ts';
import { wallAt } from '../values/berlin.ts';
import { inOrder } from '../values/order.ts';
import { dayNumber } from '../values/period.ts';
import { acknowledgedIn } from './acknowledged.ts';
import type { Entry } from './entry.ts';
import { standingOf, type Standing } from './merge.ts';
import { NO, YES } from './plausible.ts';
import { COMPARED, comparedName, comparedOf, comparedValue } from './targets.ts';

/** The name by which an indicator of a catalog reads what was recorded on the tablet. */
export const RECORDED = 'erfassung';
export const RECORDED_COLUMNS = { day: 'tag', organisation: 'organisation', recorded: 'erfasst' } as const;

/** Fields of all organisations by name; organisations may share one. */
export const recordedFields = (organisations: readonly Organisation[]): ReadonlyMap<string, RecordedField> =>
  new Map(organisations.flatMap((one) => (one.recording ?? []).map((field) => [field.name, field] as const)));

const SIGN = { notReported: '...', notCollected: 'x', withdrawn: 'zurückgezogen' } as const;
/** Undecided between two people: nobody knows. */
const UNDECIDED = '/';

const signOf = (standing: Standing | undefined): string | null => {
  if (!standing) return null;
  if (standing.kind === 'conflict') return UNDECIDED;
  return standing.entry.emptiness && SIGN[standing.entry.emptiness];
};

const textOf = (value: Entry['value']): string | null => {
  if (typeof value === 'boolean') return value ? YES : NO;
  return value === null ? null : String(value);
};

const dayOf = (day: string): number =>
  dayNumber(Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8)));

/** Columns of a recorded field: itself, and the comparison values of a number. */
export const columnNames = ({ name, kind }: RecordedField): string[] =>
  kind === 'number' ? [name, ...COMPARED.map((one) => comparedName(name, one))] : [name];

type Day = { organisation: string; day: string; at: number; fields: Map<string, Standing> };

/** What stands, by organisation and day; and of comparison values, few among many, by place. Shape: days in order. */
const daysOf = (
  entries: readonly Entry[],
): { days: readonly Day[]; compared: ReadonlyMap<string, Standing> } => {
  const organisations = new Map<string, Map<string, Day>>();
  const compared = new Map<string, Standing>();
  for (const [place, one] of standingOf(entries)) {
    const { organisation, day, field, at } = one.heads.at(-1)!;
    // A comparison value is no report.
    if (comparedOf(field)) {
      compared.set(place, one);
      continue;
    }
    const days = organisations.get(organisation) ?? new Map<string, Day>();
    if (days.size === 0) organisations.set(organisation, days);
    const row = days.get(day);
    if (!row) days.set(day, { organisation, day, at, fields: new Map([[field, one]]) });
    else {
      row.at = Math.max(row.at, at);
      row.fields.set(field, one);
    }
  }
  const days = [...organisations.values()].flatMap((one) => [...one.values()]);
  days.sort((a, b) => inOrder(a.day, b.day) || inOrder(a.organisation, b.organisation));
  return { days, compared };
};

const noText = (): null => null;
const noNumber = (): number => NaN;
const make = (
  rows: number,
  field: Field,
  source: { number?: (row: number) => number; text?: (row: number) => string | null },
  mark: (row: number) => string | null = noText,
) => columnFrom(field, rows, { number: source.number ?? noNumber, text: source.text ?? noText, mark }).column;

/** Shape: `tag`, `organisation`, `erfasst`, then a column per field, and two with the comparison values of a number. Missing: a sign says why; undecided conflicts have no value. */
export const recordsTable = (entries: readonly Entry[], organisations: readonly Organisation[]): Table => {
  const { days, compared } = daysOf(entries);
  const rows = days.length;
  const columns = [
    make(
      rows,
      { name: RECORDED_COLUMNS.day, type: 'date', role: 'time' },
      { number: (i) => dayOf(days[i]!.day) },
    ),
    make(
      rows,
      { name: RECORDED_COLUMNS.organisation, type: 'text', role: 'dimension' },
      { text: (i) => days[i]!.organisation },
    ),
    make(
      rows,
      { name: RECORDED_COLUMNS.recorded, type: 'datetime', role: 'time' },
      { number: (i) => Math.floor(wallAt(days[i]!.at) / 1000) },
    ),
  ];
  const fields = new Map(
    organisations.map(
      (one) => [one.id, new Map(one.recording?.map((field) => [field.name, field]))] as const,
    ),
  );
  for (const [name, { title, unit, kind }] of recordedFields(organisations)) {
    const at = days.map((one) => one.fields.get(name));
    const value = (i: number): Entry['value'] => {
      const found = at[i];
      return found?.kind === 'value' ? found.entry.value : null;
    };
    const isNumber = kind === 'number';
    const type = isNumber ? 'number' : 'text';
    const about = { title, ...(unit !== '' && { unit }) };
    columns.push(
      make(
        rows,
        { name, ...about, type, role: isNumber ? 'measure' : 'dimension' },
        {
          number: (i) => {
            const found = value(i);
            return typeof found === 'number' ? found : NaN;
          },
          text: (i) => textOf(value(i)),
        },
        (i) => signOf(at[i]),
      ),
    );
    if (!isNumber) continue;
    for (const which of COMPARED) {
      const found = days.map(({ organisation, day }) => {
        const field = fields.get(organisation)?.get(name);
        return field && comparedValue(field, which, compared, organisation, day);
      });
      columns.push(
        make(
          rows,
          { name: comparedName(name, which), ...about, type, role: 'measure' },
          {
            number: (i) => {
              const value = found[i];
              return typeof value === 'number' ? value : NaN;
            },
          },
          (i) => (found[i] === 'undecided' ? UNDECIDED : null),
        ),
      );
    }
  }
  return { name: RECORDED, hidden: false, headerRows: [], isRecorded: true, rows, columns };
};

/** Where recorded values come from, for the source line of a figure. Missing: null where there are none. */
export const recordsProvenance = (all: readonly Entry[], publisher: string | null): Provenance | null => {
  const entries = all.filter((one) => acknowledgedIn(one) === null);
  if (entries.length === 0) return null;
  let day = '',
    at = 0;
  for (const one of entries) {
    if (one.day > day) day = one.day;
    if (one.at > at) at = one.at;
  }
  return {
    source: null,
    catalog: entries[0]!.catalog,
    resource: RECORDED,
    title: 'Eigene Erfassung',
    publisher,
    licence: null,
    attribution: null,
    asOf: day,
    fetched: new Date(at).toISOString(),
    sha256: '',
    bytes: 0,
    format: 'erfassung',
    encoding: null,
  };
};
