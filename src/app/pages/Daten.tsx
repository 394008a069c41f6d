// What is on the device, where it came from, and what came of asking for it last.
import { bytes } from '../../i18n/figures.ts';
import { dateTime, number, period } from '../../i18n/format.ts';
import { sentence } from '../../i18n/issues.ts';
import type { DatasetSummary, ResourceState, Services } from '../models/types.ts';
import type { PageProps } from '../page.ts';
import { SourceState } from './SourceState.tsx';
import { DATEN } from './daten-text.ts';
import { DATASETS } from '../../i18n/sizes.ts';

/** Its last fetch did not bring what it should have. */
const needsPerson = (state: ResourceState | null): boolean =>
  state !== null && (state.failures > 0 || ['held', 'failed', 'full'].includes(state.state));

const DatasetRow = ({ one, services }: { one: DatasetSummary; services: Services }) => {
  const language = services.language.value;
  const text = DATEN[language];
  return (
    <tr>
      <th scope="row">
        <a class="target" href={`#/daten/${encodeURIComponent(one.id)}`}>
          {one.title}
        </a>
        <p class="muted small">{one.provenance.publisher ?? ''}</p>
      </th>
      <td data-label={text.asOf}>{one.provenance.asOf ? period(one.provenance.asOf, language) : '–'}</td>
      <td data-label={text.rows} class="n">
        {number(one.rows, language)}
      </td>
      <td data-label={text.state}>
        <SourceState state={one.state} services={services} />
      </td>
    </tr>
  );
};

const Daten = ({ services }: PageProps) => {
  const language = services.language.value;
  const text = DATEN[language];
  const all = services.datasets.value ?? [];
  const { connection, running, lastRun, resources } = services.sync.value;
  const missing = resources.filter((one) => !all.some((dataset) => dataset.name === one.name));
  const state = services.situation.value;
  const catalog = state.kind === 'ready' ? state.situation.catalogTitle : '';
  // What needs a person comes first, then what is fetched, then what was brought by hand.
  const groups = [
    { title: text.attention, absent: missing, rows: all.filter((one) => needsPerson(one.state)) },
    {
      title: catalog || text.fetchedGroup,
      absent: [],
      rows: all.filter((one) => one.state !== null && !needsPerson(one.state)),
    },
    { title: text.imported, absent: [], rows: all.filter((one) => one.state === null) },
  ];
  const size = all.reduce((sum, one) => sum + one.bytes, 0);
  const { persisted } = services.storage.value;
  return (
    <div class="page">
      <h1 tabIndex={-1}>{text.title}</h1>
      <p class="lead">
        {all.length === 0
          ? text.none
          : `${DATASETS[language](all.length)} · ${bytes(size, language)} ${text.onDevice}${persisted === null ? '' : ` · ${persisted ? text.protectedYes : text.protectedNo}`}`}
      </p>
      <div class="row">
        <button
          type="button"
          class="button main"
          aria-disabled={running !== null}
          onClick={() => running === null && services.syncNow()}
        >
          {text.update}
        </button>
        {running && (
          <button type="button" class="button" onClick={services.cancelSync}>
            {language === 'de' ? 'Abbrechen' : 'Cancel'}
          </button>
        )}
        <a class="button" role="button" href="#/daten/import">
          {text.importing}
        </a>
        <a class="button" role="button" href="#/daten/quelle">
          {text.add}
        </a>
      </div>
      <div role="status">
        {connection === 'offline' && <p class="note">{text.offlineHint}</p>}
        {lastRun && !running && (
          <p class="muted">
            {text.lastRun}: {dateTime(lastRun.at, language)},{' '}
            {lastRun.changed === 0 && lastRun.failed === 0
              ? text.nothingNew
              : text.changed(number(lastRun.changed, language))}
            {lastRun.failed > 0 ? `, ${number(lastRun.failed, language)} ${text.outcomes.failed}` : ''}
          </p>
        )}
        {lastRun?.issues
          .slice(0, 3)
          .filter((one) => !one.place?.resource)
          .map((one, i) => (
            <p key={i} class="wrong">
              {sentence(one, language)}
            </p>
          ))}
      </div>
      {(all.length > 0 || missing.length > 0) && (
        <table class="stack datasets">
          <caption class="sr">{text.title}</caption>
          <thead>
            <tr>
              <th scope="col">{text.dataset}</th>
              <th scope="col">{text.asOf}</th>
              <th scope="col" class="n">
                {text.rows}
              </th>
              <th scope="col">{text.state}</th>
            </tr>
          </thead>
          {groups.map(({ title, absent, rows }) =>
            absent.length + rows.length === 0 ? null : (
              <tbody key={title}>
                <tr class="grouphead">
                  <th scope="rowgroup" colSpan={4}>
                    {title} <span class="muted">({number(absent.length + rows.length, language)})</span>
                  </th>
                </tr>
                {absent.map((one) => (
                  <tr key={one.name}>
                    <th scope="row">{one.title}</th>
                    <td colSpan={2} class="muted">
                      {text.empty}
                    </td>
                    <td data-label={text.state}>
                      <SourceState state={one} services={services} />
                    </td>
                  </tr>
                ))}
                {rows.map((one) => (
                  <DatasetRow key={one.id} one={one} services={services} />
                ))}
              </tbody>
            ),
          )}
        </table>
      )}
    </div>
  );
};

export default Daten;
