// What is on the device, where it came from, and what came of asking for it last.
import { overdueTables } from '../../../core/indicators/overdue.ts';
import { bytes } from '../../../i18n/figures.ts';
import { dateTime, number, period } from '../../../i18n/format.ts';
import { published } from '../../../i18n/published.ts';
import { firstSentence, sentence } from '../../../i18n/issues.ts';
import type { DatasetSummary, ResourceState, Services } from '../../models/types.ts';
import type { PageProps } from '../page.ts';
import { NoMunicipality } from '../shared/NoMunicipality.tsx';
import { Button } from '../../../ui/Button.tsx';
import { RowLink, StateMark, type RowState } from '../../../ui/RowList.tsx';
import { needsPerson, sourceRow } from '../shared/SourceState.tsx';
import { DATA } from './text.ts';
import { DATASETS, ROWS } from '../../../i18n/sizes.ts';
import { Note } from '../../../ui/Note.tsx';
import { Slices } from '../../../ui/Slices.tsx';

const DAY = 86_400_000;

/** Since when tables wait for newer values although their last fetch brought what it should have. Unit: ms. */
const waitingSince = (services: Services): ReadonlyMap<string, number> => {
  const state = services.situation.value;
  return state.kind === 'ready' ? overdueTables(state.situation.results, services.now.value) : new Map();
};

type RowProps = { one: DatasetSummary; since: number | undefined; services: Services };

const stateOf = ({ one, since, services }: RowProps): RowState => {
  const language = services.language.value;
  const text = DATA[language];
  if (since === undefined || needsPerson(one.state))
    return one.state ? sourceRow(one.state, language) : { text: text.byHand };
  const days = Math.floor((services.now.value - since) / DAY);
  return { text: days < 1 ? text.overdueToday : text.overdue(days), status: 'watch' };
};

const DatasetRow = (row: RowProps) => {
  const { one, services } = row;
  const language = services.language.value;
  const text = DATA[language];
  const { provenance, state } = one;
  const trouble = state && state.failures > 0 ? state.issues.slice(0, 2) : [];
  return (
    <RowLink
      id={`datensatz-${one.id}`}
      href={`#/daten/${encodeURIComponent(one.id)}`}
      title={one.title}
      lang={trouble.length > 0 ? undefined : published(language)}
      about={
        trouble.length > 0
          ? trouble.map((one) => sentence(one, language)).join(' ')
          : (provenance.publisher ?? provenance.file ?? '')
      }
      state={stateOf(row)}
    >
      <span class="stand">
        <span class="muted">{text.asOf}</span> {provenance.asOf ? period(provenance.asOf, language) : '–'}
      </span>
      <span class="count">{ROWS[language](one.rows)}</span>
    </RowLink>
  );
};

/** Named by the catalog and not on the device: it has no page of its own. */
const AbsentRow = ({ state, services }: { state: ResourceState; services: Services }) => {
  const language = services.language.value;
  const text = DATA[language];
  return (
    <li class="rowlink">
      <div class="names">
        <strong>{state.title}</strong>
        <p class="muted small whole">{text.empty}</p>
        {state.failures > 0 &&
          state.issues.map((one, i) => (
            <p key={i} class="small whole">
              {firstSentence(one, language)}
            </p>
          ))}
        {state.state === 'held' && (
          <Button
            onClick={() => void services.model('sync').then((sync) => sync.run('button', [state.name]))}
          >
            {text.accept}
          </Button>
        )}
      </div>
      <StateMark state={sourceRow(state, language)} />
    </li>
  );
};

const Data = ({ services }: PageProps) => {
  const language = services.language.value;
  const text = DATA[language];
  const all = services.datasets.value ?? [];
  const { connection, running, lastRun, resources } = services.sync.value;
  const missing = resources.filter((one) => !all.some((dataset) => dataset.name === one.name));
  const state = services.situation.value;
  const catalog = state.kind === 'ready' ? state.situation.catalogTitle : '';
  // What needs a person comes first, then what waits for newer values, what is fetched, and what was brought by hand.
  const troubled = all.filter((one) => needsPerson(one.state));
  const since = waitingSince(services);
  const sound = all.filter((one) => !needsPerson(one.state));
  const waiting = sound.filter(({ name }) => since.has(name));
  const quiet = sound.filter(({ name }) => !since.has(name));
  const groups = [
    { title: text.attention, absent: missing, rows: [...troubled, ...waiting] },
    { title: catalog || text.fetchedGroup, absent: [], rows: quiet.filter((one) => one.state !== null) },
    { title: text.imported, absent: [], rows: quiet.filter((one) => one.state === null) },
  ];
  // Nothing is here, and nothing could be fetched.
  const isBare = state.kind === 'none' && all.length === 0;
  const size = all.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <div class="page">
      <div class="pagehead">
        <h1 tabIndex={-1}>{text.title}</h1>
        <div class="actions noprint">
          {running && <Button onClick={services.cancelSync}>{text.cancel}</Button>}
          <a class="button" role="button" href="#/daten/quelle">
            {text.add}
          </a>
          <a class="button" role="button" href="#/daten/import">
            {text.importing}
          </a>
          {!isBare && (
            <Button
              kind="main"
              aria-disabled={running !== null}
              onClick={() => running === null && services.syncNow()}
            >
              {text.update}
            </Button>
          )}
        </div>
      </div>
      <div class="row muted">
        <p>
          {all.length === 0
            ? text.none
            : `${DATASETS[language](all.length)} · ${bytes(size, language)} ${text.onDevice}`}
        </p>
        <div role="status">
          {lastRun && !running && (
            <p>
              {text.lastRun}: {dateTime(lastRun.at, language)},{' '}
              {lastRun.changed === 0 && lastRun.failed === 0
                ? text.nothingNew
                : text.changed(number(lastRun.changed, language))}
              {lastRun.failed > 0 ? `, ${number(lastRun.failed, language)} ${text.outcomes.failed}` : ''}
            </p>
          )}
        </div>
      </div>
      <div role="status">
        {connection === 'offline' && <Note>{text.offlineHint}</Note>}
        {lastRun?.issues
          .slice(0, 3)
          .filter((one) => !one.place?.resource)
          .map((one, i) => (
            <p key={i} class="wrong">
              {sentence(one, language)}
            </p>
          ))}
      </div>
      {isBare && <NoMunicipality services={services} why="noneYetData" />}
      {groups.map(({ title, absent, rows }) =>
        absent.length + rows.length === 0 ? null : (
          <section key={title} class="datasets">
            <h2>
              {title} <span class="muted small">{number(absent.length + rows.length, language)}</span>
            </h2>
            <ul class="rows">
              {absent.map((one) => (
                <AbsentRow key={one.name} state={one} services={services} />
              ))}
              <Slices rows={rows}>
                {(one) => (
                  <DatasetRow key={one.id} one={one} since={since.get(one.name)} services={services} />
                )}
              </Slices>
            </ul>
          </section>
        ),
      )}
    </div>
  );
};

export default Data;
