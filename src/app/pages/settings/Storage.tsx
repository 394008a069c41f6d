// What is stored, whether the browser may remove it, and whether the app starts without a network.
import { useState } from 'preact/hooks';
import type { Language } from '../../../i18n/locale.ts';
import { bytes } from '../../../i18n/figures.ts';
import { dateTime, number } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import { Room } from './backup/Room.tsx';
import type { Services } from '../../models/types.ts';
import { SETTINGS } from './text.ts';
import { APP_PARTS } from '../../../i18n/sizes.ts';
import { Button } from '../../../ui/Button.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';

const offlineText = (offline: Services['offline']['value'], language: Language): string => {
  const text = SETTINGS[language];
  switch (offline.kind) {
    case 'ready':
      return `${text.offlineReady} (${APP_PARTS[language](offline.files)}, ${text.checkedAt} ${dateTime(offline.checkedAt, language)})`;
    case 'incomplete':
      return `${text.offlineIncomplete} (${number(offline.missing, language)})`;
    case 'impossible':
      return sentence(offline.issue, language);
    case 'unknown':
    case 'checking':
      return text.offlineChecking;
  }
};

export const Storage = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const { used, quota, persisted } = services.storage.value;
  const offline = services.offline.value;
  const kept = persisted ? text.kept : text.notKept;
  const protectedText = persisted == null ? `${text.unknownProtected}.` : kept;
  const [asked, setAsked] = useState(false);
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
        {offlineText(offline, language)}
      </p>
      <Button onClick={() => void services.model('files').then((files) => files.repair())}>
        {text.check}
      </Button>
    </section>
  );
};
