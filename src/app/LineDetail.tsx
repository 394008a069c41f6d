// What is known of the state of the data: the line, the last fetch, what is running. Opened by a tap on its words in the header.
import { dateTime, number } from '../i18n/format.ts';
import type { Texts } from '../i18n/locale.ts';
import { Panel } from '../ui/Panel.tsx';
import type { Services } from './models/types.ts';
import { Button } from '../ui/Button.tsx';

const TEXT: Texts<{
  title: string;
  online: string;
  offline: string;
  unknown: string;
  fetched: (when: string) => string;
  never: string;
  queued: string;
  running: (done: string, total: string) => string;
  failed: (n: number) => string;
  cancel: string;
  update: string;
  toData: string;
}> = {
  de: {
    title: 'Stand der Daten',
    online: 'Es besteht eine Verbindung.',
    offline: 'Es besteht keine Verbindung. Alles auf diesem Gerät bleibt nutzbar.',
    unknown: 'Die Verbindung wird geprüft.',
    fetched: (when) =>
      `Zuletzt abgerufen: ${when}. Von welchem Tag jede Zahl ist, steht bei ihr als „Stand“.`,
    never: 'Noch nichts abgerufen.',
    queued: 'Der Abruf wird nachgeholt, sobald eine Verbindung besteht.',
    running: (done, total) => `Daten werden abgerufen: ${done} von ${total}.`,
    failed: (n) =>
      n === 1
        ? '1 Datensatz ließ sich nicht abrufen; seine bisherigen Werte bleiben.'
        : `${n} Datensätze ließen sich nicht abrufen; ihre bisherigen Werte bleiben.`,
    cancel: 'Abbrechen',
    update: 'Jetzt aktualisieren',
    toData: 'Alle Datensätze',
  },
  en: {
    title: 'State of the data',
    online: 'There is a connection.',
    offline: 'There is no connection. Everything on this device remains usable.',
    unknown: 'Checking the connection.',
    fetched: (when) => `Last fetched: ${when}. Of which day each figure is stands beside it.`,
    never: 'Nothing fetched yet.',
    queued: 'Fetching will be caught up once there is a connection.',
    running: (done, total) => `Fetching data: ${done} of ${total}.`,
    failed: (n) =>
      n === 1
        ? '1 dataset could not be fetched; its values so far remain.'
        : `${n} datasets could not be fetched; their values so far remain.`,
    cancel: 'Cancel',
    update: 'Update now',
    toData: 'All datasets',
  },
};

export const LineDetail = ({ services, onClose }: { services: Services; onClose: () => void }) => {
  const language = services.language.value;
  const text = TEXT[language];
  const { connection, running, lastSuccess, queued, resources } = services.sync.value;
  const failed = resources.filter((one) => one.failures > 0).length;
  return (
    <Panel label={text.title} onClose={onClose}>
      <p>{text[connection]}</p>
      <p>{lastSuccess === null ? text.never : text.fetched(dateTime(lastSuccess, language))}</p>
      {running ? (
        <p>{text.running(number(running.done, language), number(running.total, language))}</p>
      ) : (
        queued && <p>{text.queued}</p>
      )}
      {failed > 0 && <p>{text.failed(failed)}</p>}
      <div class="row">
        {running ? (
          <Button onClick={services.cancelSync}>{text.cancel}</Button>
        ) : (
          <Button onClick={services.syncNow}>{text.update}</Button>
        )}
        <a class="button plain" href="#/daten" onClick={onClose}>
          {text.toData}
        </a>
      </div>
    </Panel>
  );
};
