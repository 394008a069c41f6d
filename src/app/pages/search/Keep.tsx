// A question that nothing answered, kept with its agenda item. What is typed stays in the field until it is on the disk.
import { useState } from 'preact/hooks';
import { formKey } from '../../../core/records/begun-form.ts';
import { answerOr, useAsked } from '../../../ui/use-asked.ts';
import type { Services } from '../../models/types.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import { SEARCH } from './text.ts';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';

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
  const place = { key: formKey('offene-frage'), from: question };
  const [typed, type, forget] = useTyped(services, place, { isOwn: '', question: '', item: '' });
  // Until she words it herself, it is what is searched.
  const asked = typed.isOwn === '' ? question : typed.question;
  const [folder, setFolder] = useState('');
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');
  const listed = useAsked('folders', async () => (await services.model('folders')).list());
  const folders = answerOr(listed, []);
  const keep = async (): Promise<void> => {
    if (asked.trim() === '' || state === 'busy') return;
    setState('busy');
    try {
      const notes = await services.model('notes');
      await notes.keepQuestion({
        id: crypto.randomUUID(),
        text: asked.trim().slice(0, 300),
        item: typed.item.trim(),
        folder: folder === '' ? null : folder,
        at: Date.now(),
        done: null,
      });
    } catch (cause) {
      console.error(cause);
      return setState('failed');
    }
    setState('idle');
    forget();
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
        <TextField
          id="keep-question"
          label={text.question}
          maxLength={300}
          value={asked}
          onInput={(words) => type({ isOwn: 'ja', question: words })}
        />
        <TextField
          id="keep-item"
          label={text.item}
          hint={text.itemHint}
          maxLength={200}
          value={typed.item}
          onInput={(item) => type({ item })}
        />
        {(folders.length > 0 || listed.state === 'waiting') && (
          <Choice
            id="keep-folder"
            label={text.folder}
            value={folder}
            options={[['', text.noFolder], ...folders.map(({ id, name }) => [id, name] as const)]}
            onPick={setFolder}
          />
        )}
      </div>
      {state === 'failed' && (
        <p class="wrong" role="alert">
          {text.notKept}
        </p>
      )}
      <div class="row">
        <Button submits kind="main">
          {text.keep}
        </Button>
      </div>
    </form>
  );
};
