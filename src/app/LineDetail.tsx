// What is known of the state of the data: the line, the last fetch, what is running. Opened by a tap on its words in the header.
import { dateTime, number } from '../i18n/format.ts';
import { words } from '../i18n/words.ts';
import { Panel } from '../ui/Panel.tsx';
import type { Services } from './models/types.ts';
import { Button } from '../ui/Button.tsx';

const TEXT = words('frame', 'lineDetail');

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
