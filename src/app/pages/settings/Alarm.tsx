// Whether this device tells of critical figures while the app is closed. Off until a person wants it.
import { useEffect, useState } from 'preact/hooks';
import { words } from '../../../i18n/words.ts';
import type { AlarmState, Services } from '../../models/types.ts';

export const ALARM = words('settings', 'alarm');

export const AlarmCard = ({ services }: { services: Services }) => {
  const text = ALARM[services.language.value];
  const [state, setState] = useState<AlarmState | null>(null);
  const [said, setSaid] = useState('');
  const take = (job: Promise<AlarmState>): void =>
    void job.then(setState, (cause: unknown) => console.error(cause));
  useEffect(() => take(services.model('alarm').then((alarm) => alarm.state())), []);
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
              services
                .model('alarm')
                .then((alarm) => alarm.set(wanted))
                .then((now) => {
                  setSaid({ on: text.isOn, off: text.isOff, denied: '', missing: '' }[now]);
                  return now;
                }),
            );
          }}
        />
        <span>{text.want}</span>
      </label>
      <p class="muted small">{text.why}</p>
      <p role="status">{state === 'denied' || state === 'missing' ? text[state] : said}</p>
    </section>
  );
};
