// Protected values that do not open although the passphrase is right: says so wherever they are missing, and leads to the settings, where
// a person can give up what is damaged and nothing else.
import { useEffect, useState } from 'preact/hooks';
import { dateTime, number } from '../../i18n/format.ts';
import type { Unreadable } from '../../store/unreadable.ts';
import type { Services } from '../models/types.ts';
import { Forgotten } from './Forgotten.tsx';
import { VAULT } from './text.ts';
import { Note } from '../../ui/Note.tsx';

/** Missing: null where everything opens, it is locked, or nobody has looked yet. Cost: opens everything once for each new situation. */
export const useUnreadable = (services: Services): Unreadable | null => {
  const [found, setFound] = useState<Unreadable | null>(null);
  const situation = services.situation.value;
  useEffect(() => {
    let isOver = false;
    const look = async (): Promise<void> => {
      const now = await (await services.model('vault')).unreadable();
      if (!isOver) setFound(now);
    };
    look().catch((cause: unknown) => console.error(cause));
    return () => {
      isOver = true;
    };
  }, [situation]);
  return found;
};

/** On pages that lack something. */
export const UnreadableNote = ({ services }: { services: Services }) => {
  const text = VAULT[services.language.value].unreadable;
  return (
    <p>
      {text.short} <a href="#/einstellungen/verschluesselung">{text.toSettings}</a>
    </p>
  );
};

/** In the settings: what it is, and the way out. */
export const UnreadablePart = ({
  services,
  found,
  onRemove,
}: {
  services: Services;
  found: Unreadable;
  onRemove: () => void;
}) => {
  const language = services.language.value;
  const text = VAULT[language].unreadable;
  const { entries, drafts, readable, from, to } = found;
  return (
    <Note as="div" kind="bad" role="alert">
      <p>
        <strong>{text.short}</strong> {text.why}
      </p>
      <ul>
        {entries > 0 && from !== null && to !== null && (
          <li>{text.entries(number(entries, language), dateTime(from, language), dateTime(to, language))}</li>
        )}
        {drafts > 0 && <li>{text.drafts(number(drafts, language))}</li>}
        {entries + drafts === 0 && <li>{text.waiting}</li>}
      </ul>
      <Forgotten
        summary={text.remove}
        why={text.removeWhy(number(readable, language))}
        sure={text.sure}
        button={text.doRemove}
        onErase={onRemove}
      />
    </Note>
  );
};
