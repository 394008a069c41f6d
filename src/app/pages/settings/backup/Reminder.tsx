// A quiet word where recorded things are on this device only and the browser may delete them. Loaded late, beside the other banners.
import { useEffect, useState } from 'preact/hooks';
import { todayAt } from '../../../../core/values/berlin.ts';
import { dateTime } from '../../../../i18n/format.ts';
import type { SavedState } from '../../../models/backup.ts';
import { isReminderDue, readPutOff, writePutOff } from '../../../models/reminder.ts';
import type { Services } from '../../../models/types.ts';
import { keepSetting, keptSetting } from '../../../settings.ts';
import { BACKUP } from './text.ts';
import { Button } from '../../../../ui/Button.tsx';

export const Reminder = ({ services, page }: { services: Services; page: string }) => {
  const language = services.language.value;
  const text = BACKUP[language];
  const [saved, setSaved] = useState<SavedState | null>(null);
  const [put, setPut] = useState(() => readPutOff(keptSetting('backup-later')));
  const situation = services.situation.value;
  useEffect(() => {
    services
      .model('backup')
      .then((backup) => backup.state())
      .then(setSaved, (cause: unknown) => console.warn('no state of backups', cause));
  }, [situation, page]);
  const day = todayAt(services.now.value);
  if (!saved || !isReminderDue(saved, put, day)) return null;
  const putOff = (): void => {
    const now = { ...saved, day };
    keepSetting('backup-later', writePutOff(now));
    setPut(now);
  };
  return (
    <div class="banner">
      <p>
        {text.reminder(saved.unsaved)}{' '}
        {saved.last === null
          ? text.reminderNever
          : text.reminderLast(dateTime(saved.last, language).split(',')[0]!)}{' '}
        <a href="#/einstellungen/sicherung">{text.toBackup}</a>
      </p>
      <Button onClick={putOff}>{text.later}</Button>
    </div>
  );
};
