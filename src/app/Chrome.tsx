// What is always visible beside a page: the state of the line with progress, and the banners that wait for a person.
import { useState } from 'preact/hooks';
import { dateTime, number } from '../i18n/format.ts';
import type { Services } from './models/types.ts';
import type { PageName } from './routes.ts';
import { SHELL } from './text/shell.ts';

export const ConnectionLine = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SHELL[language];
  const { connection, running, lastSuccess, queued } = services.sync.value;
  const on = connection === 'online';
  const state = connection === 'unknown' ? text.checking : on ? text.online : text.offline;
  return (
    <div class="line">
      <p role="status">
        <span class="dot" data-on={on} aria-hidden="true" />
        {state}
        {lastSuccess !== null ? ` – ${text.asOf} ${dateTime(lastSuccess, language)}` : ''}
        {queued && !running ? ` · ${text.queued}` : ''}
      </p>
      {running && (
        <>
          <p>
            {text.fetching}{' '}
            {running.total > 0
              ? `${number(running.done, language)} ${text.of} ${number(running.total, language)}`
              : '…'}
          </p>
          <button type="button" onClick={services.cancelSync}>
            {text.cancel}
          </button>
        </>
      )}
    </div>
  );
};

export const Banners = ({ services, page }: { services: Services; page: PageName }) => {
  const [later, setLater] = useState(false);
  const [demoSeen, setDemoSeen] = useState(false);
  const text = SHELL[services.language.value];
  const update = services.update.value;
  const state = services.situation.value;
  const demo = state.kind === 'ready' && state.situation.municipality?.demo === true;
  const failed = services.sync.value.resources.filter((one) => one.failures > 0).length;
  return (
    <div role="status">
      {update !== 'none' && !(later && update === 'ready') && (
        <div class="banner">
          <p>
            {update === 'ready'
              ? text.updateReady
              : update === 'otherInput'
                ? text.updateOther
                : text.updateTaken}
          </p>
          <button
            type="button"
            class="button main"
            onClick={() => services.applyUpdate(update === 'otherInput')}
          >
            {update === 'otherInput' ? text.updateAnyway : text.updateNow}
          </button>
          <button type="button" class="button" onClick={() => setLater(true)}>
            {text.later}
          </button>
        </div>
      )}
      {services.sync.value.withoutServiceWorker && services.sync.value.connection !== 'unknown' && (
        <div class="banner">
          <p>{text.noWorker}</p>
        </div>
      )}
      {failed > 0 && page !== 'daten' && !services.sync.value.running && (
        <div class="banner">
          <p>
            {failed === 1 ? text.failedOne : text.failedMany.replace('{n}', String(failed))}{' '}
            <a href="#/daten">{text.details}</a>
          </p>
        </div>
      )}
      {demo && page === 'einstellungen' && !demoSeen && (
        <div class="banner">
          <p>{text.demoLong}</p>
          <button type="button" class="button" onClick={() => setDemoSeen(true)}>
            {text.close}
          </button>
        </div>
      )}
    </div>
  );
};
