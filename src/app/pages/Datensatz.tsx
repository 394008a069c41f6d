// One dataset: its fields, a table of any length with filter and sort, a chart of it, and its source.
import { useEffect, useMemo, useState } from 'preact/hooks';
import { ChartFigure } from '../../charts/ChartFigure.tsx';
import type { ChartModel } from '../../charts/model.ts';
import { bytes, plainNumber, shortPeriod } from '../../i18n/figures.ts';
import { number, period, withUnit } from '../../i18n/format.ts';
import { fetchedText, sourceLine } from '../../i18n/source.ts';
import { DataTable } from '../../ui/DataTable.tsx';
import type { ChartData, DatasetSummary, OpenTable, Services, TableQuery } from '../models/types.ts';
import type { PageProps } from '../pages.ts';
import { shown } from './cell-text.ts';
import { DatasetActions } from './dataset-actions.tsx';
import { Download } from './Download.tsx';
import { AGGREGATES, DATENSATZ } from './datensatz-text.ts';

type Language = Services['language']['value'];

const Fields = ({ summary, language }: { summary: DatasetSummary; language: Language }) => {
  const text = DATENSATZ[language];
  return (
    <details class="card">
      <summary>
        {text.columns} ({summary.fields.length})
      </summary>
      <div class="scroll" tabIndex={0} role="region" aria-label={text.columns}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text.column}</th>
              <th scope="col">{text.type}</th>
              <th scope="col">{text.unit}</th>
              <th scope="col" class="n">
                {text.values}
              </th>
              <th scope="col" class="n">
                {text.empty}
              </th>
              <th scope="col">{text.signs}</th>
            </tr>
          </thead>
          <tbody>
            {summary.fields.map((field, i) => (
              <tr key={field.name}>
                <th scope="row">{field.title ?? field.name}</th>
                <td>{text.types[field.type]}</td>
                <td>{field.unit ?? ''}</td>
                <td class="n">{number(summary.stats[i]?.count ?? 0, language)}</td>
                <td class="n">{number(summary.stats[i]?.missing ?? 0, language)}</td>
                <td>
                  {Object.entries(summary.stats[i]?.marks ?? {})
                    .map(
                      ([sign, count]) =>
                        `${sign} (${text.signNames[sign] ?? sign}): ${number(count, language)}`,
                    )
                    .join('; ')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
};

type Choice = {
  x: string;
  y: string;
  series: string;
  aggregate: ChartData extends never ? never : 'sum' | 'mean' | 'min' | 'max' | 'count' | 'last';
};

/** A sensible first chart: the first number over the first time, else over the first category. Missing: null. */
const proposal = (summary: DatasetSummary): Choice | null => {
  const y = summary.fields.find(
    (field) => field.role === 'measure' || (field.type === 'number' && field.role === null),
  );
  const x =
    summary.fields.find((field) => field.role === 'time') ??
    summary.fields.find((field) => field.role === 'dimension' || field.type === 'text');
  if (!x || !y) return null;
  const by = summary.fields.find(
    (field, i) =>
      field !== x &&
      field.role === 'dimension' &&
      (summary.stats[i]?.distinct ?? 99) <= 6 &&
      (summary.stats[i]?.distinct ?? 0) > 1,
  );
  return { x: x.name, y: y.name, series: by?.name ?? '', aggregate: y.unit === '%' || by ? 'mean' : 'sum' };
};

const Pick = ({
  label,
  value,
  options,
  onPick,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  onPick: (value: string) => void;
}) => (
  <label class="field">
    <span class="label">{label}</span>
    <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

const DatasetChart = ({ summary, services }: { summary: DatasetSummary; services: Services }) => {
  const language = services.language.value;
  const text = DATENSATZ[language];
  const [choice, setChoice] = useState(() => proposal(summary));
  const [data, setData] = useState<ChartData | null>(null);
  useEffect(() => {
    let current = true;
    if (!choice) return;
    services
      .chart({
        dataset: summary.id,
        x: choice.x,
        y: choice.y,
        aggregate: choice.aggregate,
        ...(choice.series !== '' && { series: choice.series }),
      })
      .then(
        (found) => current && setData(found),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      current = false;
    };
  }, [summary.id, choice]);
  const titleOf = (name: string): string =>
    summary.fields.find((field) => field.name === name)?.title ?? name;
  const model = useMemo((): ChartModel | null => {
    if (!data || data.labels.length === 0) return null;
    const say = (value: number | null): string =>
      value === null ? text.noValue : withUnit(plainNumber(value, language), data.unit);
    return {
      kind: data.labelKind === 'text' ? 'bar' : 'line',
      labels: data.labels,
      series: data.series,
      lines: [],
      bands: [],
      tick: (value) => plainNumber(value, language),
      axis: (label) => (data.labelKind === 'period' ? shortPeriod(label, language) : label.slice(0, 16)),
      point: (s, i) =>
        `${data.labelKind === 'period' ? period(data.labels[i] ?? '', language) : data.labels[i]}${data.series.length > 1 ? `, ${data.series[s]?.name}` : ''}: ${say(data.series[s]?.values[i] ?? null)}`,
    };
  }, [data, language]);
  if (!choice) return null;
  const names = summary.fields.map((field) => [field.name, field.title ?? field.name] as const);
  const numbers = summary.fields
    .filter((field) => field.type === 'number')
    .map((field) => [field.name, field.title ?? field.name] as const);
  const set = (change: Partial<Choice>): void => setChoice({ ...choice, ...change });
  const splitAt = summary.fields.findIndex((field) => field.name === choice.series);
  const hidden =
    splitAt < 0 || !data ? 0 : Math.max(0, (summary.stats[splitAt]?.distinct ?? 0) - data.series.length);
  const headline = `${titleOf(choice.y)}: ${AGGREGATES[language][choice.aggregate]} ${text.by} ${titleOf(choice.x)}`;
  return (
    <>
      {model && data && (
        <ChartFigure
          model={model}
          name={headline}
          headline={headline}
          sentences={`${number(data.labels.length, language)} ${text.points}${data.series.length > 1 ? ` · ${text.seriesOf} ${data.series.map((one) => one.name).join(', ')}` : ''}${hidden > 0 ? ` · ${text.leftOut} ${number(hidden, language)}` : ''}.`}
          language={language}
        />
      )}
      <details class="card noprint">
        <summary>{text.change}</summary>
        <div class="picks">
          <Pick label={text.over} value={choice.x} options={names} onPick={(x) => set({ x })} />
          <Pick label={text.what} value={choice.y} options={numbers} onPick={(y) => set({ y })} />
          <Pick
            label={text.how}
            value={choice.aggregate}
            options={Object.entries(AGGREGATES[language])}
            onPick={(aggregate) => set({ aggregate: aggregate as Choice['aggregate'] })}
          />
          <Pick
            label={text.split}
            value={choice.series}
            options={[['', text.noSplit], ...names]}
            onPick={(series) => set({ series })}
          />
        </div>
      </details>
    </>
  );
};

const Rows = ({ summary, services }: { summary: DatasetSummary; services: Services }) => {
  const language = services.language.value;
  const text = DATENSATZ[language];
  const [column, setColumn] = useState(summary.fields[0]?.name ?? '');
  const [contains, setContains] = useState('');
  const [sort, setSort] = useState<{ column: string; descending: boolean } | null>(null);
  const [table, setTable] = useState<{ open: OpenTable; key: string } | null>(null);
  const query = useMemo(
    (): TableQuery => ({ ...(contains !== '' && { filter: [{ column, contains }] }), ...(sort && { sort }) }),
    [column, contains, sort],
  );
  useEffect(() => {
    let current = true;
    const key = JSON.stringify([summary.id, summary.provenance.sha256, query]);
    const timer = setTimeout(
      () => {
        services.openTable(summary.id, query).then(
          (open) => current && setTable({ open, key }),
          (cause: unknown) => console.error(cause),
        );
      },
      contains === '' ? 0 : 200,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [summary.id, summary.provenance.sha256, query]);
  return (
    <section class="card">
      <h2>{text.table}</h2>
      <div class="picks noprint">
        <Pick
          label={text.filterColumn}
          value={column}
          options={summary.fields.map((field) => [field.name, field.title ?? field.name])}
          onPick={setColumn}
        />
        <label class="field">
          <span class="label">{text.contains}</span>
          <input type="search" value={contains} onInput={(event) => setContains(event.currentTarget.value)} />
        </label>
      </div>
      <p role="status">
        {table
          ? `${number(table.open.rows, language)} ${text.of} ${number(summary.rows, language)} ${text.rows}`
          : text.loading}
      </p>
      {table && (
        <DataTable
          name={text.table}
          fields={summary.fields}
          rows={table.open.rows}
          version={table.key}
          slice={table.open.slice}
          show={shown(language)}
          sort={sort}
          onSort={(name) =>
            setSort(
              sort?.column === name
                ? sort.descending
                  ? null
                  : { column: name, descending: true }
                : { column: name, descending: false },
            )
          }
          sortLabel={(name) => `${text.sortBy} ${name}`}
        />
      )}
      <Download services={services} summary={summary} query={query} />
    </section>
  );
};

const Datensatz = ({ services, params }: PageProps) => {
  const language = services.language.value;
  const text = DATENSATZ[language];
  const all = services.datasets.value;
  const summary = all?.find((one) => one.id === params.dataset);
  const back = (
    <p class="noprint">
      <a class="back" href="#/daten">
        ‹ {text.back}
      </a>
    </p>
  );
  if (!summary)
    return (
      <>
        {back}
        <h1 tabIndex={-1}>{all === null ? text.loading : text.unknown}</h1>
      </>
    );
  return (
    <div class="page">
      {back}
      <h1 tabIndex={-1}>
        <span class="over">{text.dataset} </span>
        {summary.title}
      </h1>
      <p class="small">
        {sourceLine(summary.provenance, language)}, {fetchedText(summary.provenance, language)} ·{' '}
        {number(summary.rows, language)} {text.rows} · {bytes(summary.bytes, language)}
      </p>
      {summary.provenance.slice && (
        <p class="small">
          {summary.provenance.slice.offered === null
            ? text.offeredUnknown
            : `${number(summary.provenance.slice.offered, language)} ${text.offered}`}
          , {number(summary.provenance.slice.taken, language)} {text.taken}
        </p>
      )}
      {summary.description && <p>{summary.description}</p>}
      <DatasetActions summary={summary} services={services} />
      <DatasetChart summary={summary} services={services} />
      <Rows summary={summary} services={services} />
      <Fields summary={summary} language={language} />
    </div>
  );
};

export default Datensatz;
