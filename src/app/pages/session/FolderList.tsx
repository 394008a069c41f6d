// All folders: make one, open a file, delete with undo.
import { useState } from 'preact/hooks';
import { newFolder } from '../../../core/folders/edit.ts';
import type { Folder } from '../../../core/folders/folder.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { dateTime, number, period } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Services } from '../../models/types.ts';
import { OpenFile } from './OpenFile.tsx';
import type { Desk } from './state.ts';
import { SESSION } from './text.ts';
import { DayField } from '../../../ui/DayField.tsx';
import { Choice, TextField } from '../../../ui/fields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Note } from '../../../ui/Note.tsx';
import { bringSamples } from './samples.ts';

type Props = { services: Services; desk: Desk };

const hrefOf = (folder: Folder): string => `#/sitzung/${folder.id}`;

const Create = ({ services, desk, onEnd }: Props & { onEnd: () => void }) => {
  const text = SESSION[services.language.value];
  const [last] = desk.folders;
  const [name, setName] = useState('');
  const [body, setBody] = useState(last?.body ?? '');
  const [date, setDate] = useState('');
  const [template, setTemplate] = useState(last?.id ?? '');
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const state = services.situation.value;
  const make = async (): Promise<void> => {
    const situation = state.kind === 'ready' ? state.situation : null;
    const folder = newFolder(
      {
        catalog: situation?.catalogUrl ?? '',
        municipality: situation?.municipality?.name ?? situation?.catalogTitle ?? '',
        name: name.trim() === '' ? text.unnamed : name.trim(),
        body: body.trim(),
        date,
      },
      desk.folders.find((one) => one.id === template) ?? null,
      Date.now(),
      () => crypto.randomUUID(),
    );
    const added = await desk.actions.add(folder);
    if (added.ok) location.hash = hrefOf(folder);
    else setIssues(added.issues);
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
      <TextField
        id="folder-name"
        label={text.name}
        hint={text.nameExample}
        maxLength={200}
        value={name}
        onInput={setName}
      />
      <div class="two">
        <TextField
          id="folder-body"
          label={text.body}
          maxLength={200}
          placeholder={text.bodyExample}
          value={body}
          onInput={setBody}
        />
        <DayField
          id="folder-date"
          label={text.date}
          value={date}
          language={services.language.value}
          onInput={setDate}
        />
      </div>
      {desk.folders.length > 0 && (
        <Choice
          id="folder-template"
          label={text.template}
          value={template}
          options={[
            ['', text.noTemplate],
            ...desk.folders.map((one) => [one.id, text.lastSession(one.name)] as const),
          ]}
          onPick={setTemplate}
        />
      )}
      {issues.map((one) => (
        <Note key={one.code} kind="bad" role="alert">
          {sentence(one, services.language.value)}
        </Note>
      ))}
      <div class="row">
        <Button submits kind="main">
          {text.make}
        </Button>
        <Button onClick={onEnd}>{text.cancel}</Button>
      </div>
    </form>
  );
};

const Entry = ({
  folder,
  services,
  onRemove,
}: {
  folder: Folder;
  services: Services;
  onRemove: () => void;
}) => {
  const language = services.language.value;
  const text = SESSION[language];
  const state = services.situation.value;
  const home = state.kind === 'ready' ? state.situation.catalogUrl : null;
  const about = [
    folder.body,
    folder.date === '' ? '' : period(folder.date, language),
    text.pagesCount(number(folder.pages.length, language)),
    folder.catalog !== home && folder.municipality !== '' ? text.fromElsewhere(folder.municipality) : '',
  ].filter((one) => one !== '');
  return (
    <li class="card folder">
      <h3>
        <a href={hrefOf(folder)} class="target">
          {folder.name}
        </a>
      </h3>
      <p>{about.join(' · ')}</p>
      <p class="muted">
        {folder.frozen
          ? text.frozenShort(dateTime(folder.frozen.at, language), folder.frozen.code)
          : text.liveShort}
      </p>
      <Button kind="plain" aria-label={`${text.remove}: ${folder.name}`} onClick={onRemove}>
        {text.remove}
      </Button>
    </li>
  );
};

/** What a folder is; of a made-up municipality one to look at. */
const NoFolder = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SESSION[language];
  const [issues, setIssues] = useState<readonly Issue[]>([]);
  const state = services.situation.value;
  const demo = state.kind === 'ready' && state.situation.municipality?.demo ? state.situation : null;
  return (
    <EmptyFrame title={text.none} why={text.noneWhy} steps={text.noneSteps}>
      {demo && (
        <p>
          <Button onClick={() => void bringSamples(services, demo).then(setIssues)}>{text.sample}</Button>
        </p>
      )}
      {issues.map((one) => (
        <Note key={one.code} kind="bad" role="alert">
          {sentence(one, language)}
        </Note>
      ))}
    </EmptyFrame>
  );
};

export const FolderList = ({ services, desk }: Props) => {
  const text = SESSION[services.language.value];
  const [isMaking, setMaking] = useState(false);
  const [removed, setRemoved] = useState<{ name: string; undo: () => Promise<void> } | null>(null);
  return (
    <div class="page">
      <div class="pagehead">
        <h1 tabIndex={-1}>{text.title}</h1>
        {!isMaking && (
          <div class="actions noprint">
            <OpenFile services={services} actions={desk.actions} />
            <Button kind="main" onClick={() => setMaking(true)}>
              {text.create}
            </Button>
          </div>
        )}
      </div>
      <p class="lead">{text.lead}</p>
      <div role="status">
        {removed && (
          <Note class="row">
            <span>{text.removed(removed.name)}</span>
            <Button onClick={() => void removed.undo().then(() => setRemoved(null))}>{text.undo}</Button>
          </Note>
        )}
      </div>
      {isMaking && <Create services={services} desk={desk} onEnd={() => setMaking(false)} />}
      {desk.folders.length === 0 ? (
        !isMaking && <NoFolder services={services} />
      ) : (
        <section>
          <h2>{text.folders}</h2>
          <ul class="folders">
            {desk.folders.map((folder) => (
              <Entry
                key={folder.id}
                folder={folder}
                services={services}
                onRemove={() =>
                  void desk.actions.remove(folder.id).then((undo) => setRemoved({ name: folder.name, undo }))
                }
              />
            ))}
          </ul>
        </section>
      )}
    </div>
  );
};
