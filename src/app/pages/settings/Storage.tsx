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

export const Storage = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const { used, quota, persisted } = services.storage.value;
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
      <p>
        {used === null
          ? text.storageUnknown
          : `${bytes(used, language)} ${text.of} ${bytes(quota ?? 0, language)}.`}{' '}
        <strong>{persisted ? text.kept : text.notKept}</strong>
      </p>
      {!persisted && (
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
      <p role="status" class={offline.kind === 'incomplete' ? 'wrong' : ''}>
        {offlineText}
      </p>
      <Button onClick={() => void services.model('files').then((files) => files.repair())}>
        {text.check}
      </Button>
    </section>
  );
};
