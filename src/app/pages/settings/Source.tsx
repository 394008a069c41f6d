// Where the data come from: the address of the catalog, and the same for the next tablet.
import { useRef, useState } from 'preact/hooks';
import { formKey } from '../../../core/records/begun-form.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { firstSentence } from '../../../i18n/issues.ts';
import { QrCode } from '../../../ui/QrCode.tsx';
import type { Services } from '../../models/types.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import { SETTINGS } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

/** The same address for the next tablet. */
const NextTablet = ({ current, text }: { current: string; text: (typeof SETTINGS)['de'] }) => {
  const link = `${location.origin}${location.pathname}#/einstellungen/adresse?katalog=${encodeURIComponent(current)}`;
  return (
    <details>
      <summary>{text.nextTablet}</summary>
      <p>{text.nextTabletWhy}</p>
      <div class="row">
        <QrCode text={link} label={text.qr} />
        <div>
          <p class="small breakall">{link}</p>
          <Button onClick={() => void navigator.clipboard?.writeText(link)}>{text.copy}</Button>
        </div>
      </div>
    </details>
  );
};

export const Source = ({ services, proposed }: { services: Services; proposed: string | null }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const state = services.situation.value;
  const current = state.kind === 'ready' ? state.situation.catalogUrl : null;
  const [{ address }, type, forget] = useTyped(
    services,
    { key: formKey('katalog'), from: proposed ?? '' },
    {
      address: proposed ?? '',
    },
  );
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const [done, setDone] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (busy) return;
    const controller = new AbortController();
    setBusy(controller);
    setDone(false);
    services
      .model('sync')
      .then((sync) => sync.subscribe(address, controller.signal))
      .then(
        (found) => {
          setBusy(null);
          setIssues(found);
          setDone(found.length === 0);
          if (found.length > 0) input.current?.focus();
          else forget();
        },
        (cause: unknown) => {
          console.error(cause);
          setBusy(null);
          setIssues([{ code: 'INTERNAL', severity: 'error' }]);
        },
      );
  };
  return (
    <section class="card">
      {state.kind === 'ready' && state.situation.municipality?.demo && <Note>{text.demoLong}</Note>}
      {proposed !== null && <Note>{text.proposed}</Note>}
      {services.app.lockedHosts && (
        <Note>
          {text.locked} {services.app.lockedHosts.join(', ')}
        </Note>
      )}
      <form class="noprint" onSubmit={submit}>
        <div class="field" data-wrong={issues.length > 0}>
          <label for="address">{text.address}</label>
          <p id="address-hint" class="muted small">
            {text.addressHint}
          </p>
          <input
            id="address"
            ref={input}
            type="text"
            inputMode="url"
            autocomplete="url"
            spellcheck={false}
            autocapitalize="off"
            value={address}
            aria-describedby="address-hint address-error"
            aria-invalid={issues.length > 0}
            onInput={(event) => type({ address: event.currentTarget.value })}
          />
          <div id="address-error" role="alert">
            {issues.slice(0, 3).map((one, i) => (
              <p key={i} class="wrong">
                {firstSentence(one, language)}
              </p>
            ))}
          </div>
          <div class="row">
            <Button submits kind="main" aria-disabled={busy !== null || address.trim() === ''}>
              {text.take}
            </Button>
            {busy && <Button onClick={() => busy.abort()}>{text.cancel}</Button>}
          </div>
        </div>
      </form>
      <p role="status">{busy ? text.checking : done && text.done}</p>
      {current !== null && <NextTablet current={current} text={text} />}
      <p class="small muted breakall">{current === null ? text.noCatalog : `${text.current} ${current}`}</p>
    </section>
  );
};
