// A question that nothing answered, kept with its agenda item. What is typed stays in the field until it is on the disk.
import { useEffect, useState } from 'preact/hooks';
import type { Services } from '../../models/types.ts';
import { SEARCH } from './text.ts';

export const Keep = ({
  services,
  question,
  onKept,
}: {
  services: Services;
  question: string;
  onKept: () => void;
}) => {
  const text = SEARCH[services.language.value];
  const [typed, setTyped] = useState<string | null>(null);
  const [item, setItem] = useState('');
  const [folder, setFolder] = useState('');
  const [folders, setFolders] = useState<readonly { id: string; name: string }[]>([]);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const words = typed ?? question;
  useEffect(() => {
    let current = true;
    services
      .desk()
      .then((desk) => desk.folders.list())
      .then(
        (found) => current && setFolders(found.map(({ id, name }) => ({ id, name }))),
        (cause: unknown) => console.error(cause),
      );
    return () => {
      current = false;
    };
  }, []);
  const isDirty = typed !== null || item !== '';
  useEffect(() => (isDirty ? services.holdInput() : undefined), [isDirty]);
  const keep = async (): Promise<void> => {
    if (words.trim() === '' || state === 'busy') return;
    setState('busy');
    try {
      const { notes } = await services.desk();
      await notes.keepQuestion({
        id: crypto.randomUUID(),
        text: words.trim().slice(0, 300),
        item: item.trim(),
        folder: folder === '' ? null : folder,
        at: Date.now(),
        done: null,
      });
    } catch (cause) {
      console.error(cause);
      return setState('failed');
    }
    setState('idle');
    setTyped(null);
    setItem('');
    onKept();
  };
  return (
    <form
      class="own"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p class="muted">{text.keepWhy}</p>
      <div class="two">
        <div class="field">
          <label for="keep-question">{text.question}</label>
          <input
            id="keep-question"
            type="text"
            maxLength={300}
            value={words}
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </div>
        <div class="field">
          <label for="keep-item">{text.item}</label>
          <p id="keep-item-hint" class="muted small">
            {text.itemHint}
          </p>
          <input
            id="keep-item"
            type="text"
            maxLength={200}
            aria-describedby="keep-item-hint"
            value={item}
            onInput={(event) => setItem(event.currentTarget.value)}
          />
        </div>
        {folders.length > 0 && (
          <div class="field">
            <label for="keep-folder">{text.folder}</label>
            <select
              id="keep-folder"
              value={folder}
              onChange={(event) => setFolder(event.currentTarget.value)}
            >
              <option value="">{text.noFolder}</option>
              {folders.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
        )}
      </div>
      {state === 'failed' && (
        <p class="wrong" role="alert">
          {text.notKept}
        </p>
      )}
      <div class="row">
        <button type="submit" class="button main">
          {text.keep}
        </button>
      </div>
    </form>
  );
};
