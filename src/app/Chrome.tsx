// What is always visible beside a page: the state of the line with progress.
import { dateTime, number } from '../i18n/format.ts';
import type { Services } from './models/types.ts';
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
