// What a checked backup holds beside what is here, and the two ways to take it. Nothing is changed before one is chosen.
import { useEffect, useRef } from 'preact/hooks';
import { dateTime, number } from '../../../../i18n/format.ts';
import type { Language } from '../../../../i18n/locale.ts';
import type { BackupPreview } from '../../../models/backup.ts';
import type { BACKUP } from './text.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Note } from '../../../../ui/Note.tsx';

export const Preview = ({
  text,
  language,
  preview,
  onApply,
  onCancel,
}: {
  text: (typeof BACKUP)['de'];
  language: Language;
  preview: BackupPreview;
  onApply: (mode: 'merge' | 'replace') => void;
  onCancel: () => void;
}) => {
  const first = useRef<HTMLParagraphElement>(null);
  useEffect(() => first.current?.focus(), []);
  const n = (value: number): string => number(value, language);
  const day = dateTime(preview.created, language).split(',')[0]!;
  return (
    <Note as="div">
      <p ref={first} tabIndex={-1}>
        <strong>{text.preview(day, n(preview.entries), n(preview.here))}</strong>{' '}
        {text.contains(n(preview.datasets), n(preview.folders))}
      </p>
      {preview.onlyHere > 0 && <p class="wrong">{text.onlyHere(n(preview.onlyHere))}</p>}
      {preview.odd > 0 && <p>{text.odd(n(preview.odd))}</p>}
      {preview.isOther && <p>{text.other}</p>}
      {text.protection[preview.protection] !== null && <p>{text.protection[preview.protection]}</p>}
      <p class="small">{text.mergeWhy}</p>
      <p class="small">{text.replaceWhy}</p>
      <div class="row">
        {preview.protection !== 'other' && (
          <Button kind="main" onClick={() => onApply('merge')}>
            {text.merge}
          </Button>
        )}
        <Button onClick={() => onApply('replace')}>{text.replace}</Button>
        <Button onClick={onCancel}>{text.cancel}</Button>
      </div>
    </Note>
  );
};
