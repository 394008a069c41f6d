// What is stored, whether the browser may remove it, and whether the app starts without a network.
import { useState } from 'preact/hooks';
import { bytes } from '../../../i18n/figures.ts';
import { dateTime, number } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import { Room } from './backup/Room.tsx';
import type { Services } from '../../models/types.ts';
import { SETTINGS } from './text.ts';
import { APP_PARTS } from '../../../i18n/sizes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

export const Storage = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const { used, quota, persisted } = services.storage.value;
  const protectedText =
    persisted == null ? `${text.unknownProtected}.` : persisted ? text.kept : text.notKept;
  const [asked, setAsked] = useState(false);
  const offline = services.offline.value;
  const offlineText =
    offline.kind === 'ready'
      ? `${text.offlineReady} (${APP_PARTS[language](offline.files)}, ${text.checkedAt} ${dateTime(offline.checkedAt, language)})`
      : offline.kind === 'incomplete'
        ? `${text.offlineIncomplete} (${number(offline.missing, language)})`
        : offline.kind === 'impossible'
          ? sentence(offline.issue, language)
          : text.offlineChecking;
  return (
    <section class="card">
      {/* Nothing is said before it is known. */}
      {persisted === undefined && <Waiting>{'\u00a0'}</Waiting>}
      <p>
        {used === null
          ? text.storageUnknown
          : `${bytes(used, language)} ${text.of} ${bytes(quota ?? 0, language)}.`}{' '}
        <strong>{protectedText}</strong>
      </p>
      {persisted === false && (
        <>
          <Button
            onClick={() =>
              void services
                .model('storage')
                .then((storage) => storage.askPersist())
                .then(() => setAsked(true))
            }
          >
            {text.keep}
          </Button>
          <p role="status">{asked ? text.refused : ''}</p>
          <p class="small muted">{text.ipad}</p>
        </>
      )}
      <Room services={services} />
      <p role="status" class={offline.kind === 'incomplete' ? 'checked wrong' : 'checked'}>
        {offlineText}
      </p>
      <Button onClick={() => void services.model('files').then((files) => files.repair())}>
        {text.check}
      </Button>
    </section>
  );
};
