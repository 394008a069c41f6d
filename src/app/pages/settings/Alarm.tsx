// Whether this device tells of critical figures while the app is closed. Off until a person wants it.
import { useEffect, useState } from 'preact/hooks';
import type { Texts } from '../../../i18n/locale.ts';
import type { AlarmState, Services } from '../../models/types.ts';

export const ALARM: Texts<{
  title: string;
  want: string;
  why: string;
  denied: string;
  missing: string;
  isOn: string;
  isOff: string;
}> = {
  de: {
    title: 'Benachrichtigung',
    want: 'Melden, wenn eine Kennzahl kritisch wird',
    why: 'Auch bei geschlossener App, wo der Browser im Hintergrund abrufen kann. Auf dem Gerät ist dann der Titel der Kennzahl zu lesen.',
    denied:
      'Der Browser erlaubt dieser App keine Benachrichtigungen. Sie lassen sich in seinen Einstellungen erlauben.',
    missing: 'Dieser Browser kennt keine Benachrichtigungen.',
    isOn: 'Eingeschaltet.',
    isOff: 'Ausgeschaltet.',
  },
  en: {
    title: 'Notification',
    want: 'Tell me when a figure becomes critical',
    why: 'With the app closed too, where the browser can fetch in the background. The title of the figure can then be read on the device.',
    denied: 'The browser does not let this app notify. It can be allowed in the browser’s settings.',
    missing: 'This browser knows no notifications.',
    isOn: 'Switched on.',
    isOff: 'Switched off.',
  },
};

export const AlarmCard = ({ services }: { services: Services }) => {
  const text = ALARM[services.language.value];
  const [state, setState] = useState<AlarmState | null>(null);
  const [said, setSaid] = useState('');
  const take = (job: Promise<AlarmState>): void =>
    void job.then(setState, (cause: unknown) => console.error(cause));
  useEffect(() => take(services.alarm()), []);
  return (
    <section class="card">
      <label class="choice">
        <input
          type="checkbox"
          checked={state === 'on'}
          disabled={state === null || state === 'missing'}
          onChange={(event) => {
            const wanted = event.currentTarget.checked;
            setSaid('');
            take(
              services.setAlarm(wanted).then((now) => {
                setSaid(now === 'on' ? text.isOn : now === 'off' ? text.isOff : '');
                return now;
              }),
            );
          }}
        />
        <span>{text.want}</span>
      </label>
      <p class="muted small">{text.why}</p>
      <p role="status">{state === 'denied' ? text.denied : state === 'missing' ? text.missing : said}</p>
    </section>
  );
};
