// A new folder: the name of the session, the body that meets, its day, and the folder whose agenda it begins with.
import { useState } from 'preact/hooks';
import { newFolder } from '../../../core/folders/edit.ts';
import { formKey } from '../../../core/records/begun-form.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { sentence } from '../../../i18n/issues.ts';
import { onward } from '../shared/onward.ts';
import type { Services } from '../../models/types.ts';
import { useTyped } from '../shared/use-kept-form.ts';
import type { FolderStore } from './state.ts';
import { SESSION } from './text.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Typed = { name: string; body: string; date: string };

const Names = ({
  typed,
  type,
  services,
}: {
  typed: Typed;
  type: (part: Partial<Typed>) => void;
  services: Services;
}) => {
  const text = SESSION[services.language.value];
  return (
    <>
      <TextField
        id="folder-name"
        label={text.name}
        isWide
        hint={text.nameExample}
        maxLength={200}
        value={typed.name}
        onInput={(name) => type({ name })}
      />
      <div class="two">
        <TextField
          id="folder-body"
          label={text.body}
          maxLength={200}
          placeholder={text.bodyExample}
          value={typed.body}
          onInput={(body) => type({ body })}
        />
        <DayField
          id="folder-date"
          label={text.date}
          value={typed.date}
          language={services.language.value}
          onInput={(date) => type({ date })}
        />
      </div>
    </>
  );
};

export const Create = ({
  services,
  store,
  onEnd,
}: {
  services: Services;
  store: FolderStore;
  onEnd: () => void;
}) => {
  const text = SESSION[services.language.value];
  const [last] = store.folders;
  const [typed, type, forget] = useTyped(
    services,
    { key: formKey('sitzung') },
    {
      name: '',
      body: last?.body ?? '',
      date: '',
    },
  );
  const [template, setTemplate] = useState(last?.id ?? '');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const state = services.situation.value;
  const make = async (): Promise<void> => {
    const situation = state.kind === 'ready' ? state.situation : null;
    const folder = newFolder(
      {
        catalog: situation?.catalogUrl ?? '',
        municipality: situation?.municipality?.name ?? situation?.catalogTitle ?? '',
        name: typed.name.trim() === '' ? text.unnamed : typed.name.trim(),
        body: typed.body.trim(),
        date: typed.date,
      },
      store.folders.find((one) => one.id === template) ?? null,
      Date.now(),
      () => crypto.randomUUID(),
    );
    const goOn = onward();
    const added = await store.actions.add(folder);
    if (!added.ok) return setIssues(added.issues);
    forget();
    goOn(`#/sitzung/${folder.id}`);
  };
  return (
    <form
      class="card"
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <h2>{text.create}</h2>
      <Names typed={typed} type={type} services={services} />
      {store.folders.length > 0 && (
        <Choice
          id="folder-template"
          label={text.template}
          isWide
          value={template}
          options={[
            ['', text.noTemplate],
            ...store.folders.map((one) => [one.id, text.lastSession(one.name)] as const),
          ]}
          onPick={setTemplate}
        />
      )}
      {issues.map((one) => (
        <Note key={one.code} kind="bad" role="alert">
          {sentence(one, services.language.value)}
        </Note>
      ))}
      <div class="row ends">
        <Button
          kind="plain"
          onClick={() => {
            forget();
            onEnd();
          }}
        >
          {text.cancel}
        </Button>
        <Button submits kind="main">
          {text.make}
        </Button>
      </div>
    </form>
  );
};
