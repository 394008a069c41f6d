// All folders: the session that comes next with its agenda, the others as rows; make one, open a file, delete with undo.
import { useState } from 'preact/hooks';
import { todayAt } from '../../../core/values/berlin.ts';
import type { Folder } from '../../../core/folders/folder.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { dateTime } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Services } from '../../models/types.ts';
import { Create } from './Create.tsx';
import { aboutOf, EntryMenu, hrefOf, type EntryProps } from './entry.tsx';
import { Next } from './Next.tsx';
import { OpenFile } from './OpenFile.tsx';
import type { FolderStore } from './state.ts';
import { SESSION } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RowLink } from '../../../ui/RowList.tsx';
import { Slices } from '../../../ui/Slices.tsx';
import { bringSamples } from './samples.ts';

type Props = { services: Services; store: FolderStore };

const stateOf = ({ frozen }: Folder, language: Language): string => {
  const text = SESSION[language];
  return frozen ? text.frozenShort(dateTime(frozen.at, language), frozen.code) : text.liveShort;
};

const Entry = (props: EntryProps) => {
  const { folder, services } = props;
  const language = services.language.value;
  return (
    <RowLink
      id={`folder-${folder.id}`}
      class="folder"
      href={hrefOf(folder)}
      title={folder.name}
      about={aboutOf(folder, services, true)}
      state={{ text: stateOf(folder, language) }}
    >
      <EntryMenu {...props} />
    </RowLink>
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

export const FolderList = ({ services, store }: Props) => {
  const text = SESSION[services.language.value];
  const [isMaking, setMaking] = useState(false);
  const [removed, setRemoved] = useState<{ name: string; undo: () => Promise<void> } | null>(null);
  const today = todayAt(services.now.value);
  const [next = null] = store.folders
    .filter(({ date }) => date >= today)
    .sort((a, b) => a.date.localeCompare(b.date));
  const others = store.folders.filter((one) => one !== next);
  const entryOf = (folder: Folder): EntryProps => ({
    folder,
    services,
    onRemove: () =>
      void store.actions.remove(folder.id).then((undo) => setRemoved({ name: folder.name, undo })),
  });
  return (
    <div class="page">
      <div class="pagehead">
        <h1 tabIndex={-1}>{text.title}</h1>
        {!isMaking && (
          <div class="actions noprint">
            <OpenFile services={services} actions={store.actions} />
            <Button kind="main" onClick={() => setMaking(true)}>
              {text.create}
            </Button>
          </div>
        )}
      </div>
      <div role="status">
        {removed && (
          <Note class="row">
            <span>{text.removed(removed.name)}</span>
            <Button onClick={() => void removed.undo().then(() => setRemoved(null))}>{text.undo}</Button>
          </Note>
        )}
      </div>
      {isMaking && <Create services={services} store={store} onEnd={() => setMaking(false)} />}
      {store.folders.length === 0 ? (
        !isMaking && <NoFolder services={services} />
      ) : (
        <div class="sessions">
          {next && <Next {...entryOf(next)} actions={store.actions} />}
          {others.length > 0 && (
            <section class="spaced">
              <h2>{next ? text.otherFolders : text.folders}</h2>
              <ul class="rows">
                <Slices rows={others}>{(folder) => <Entry key={folder.id} {...entryOf(folder)} />}</Slices>
              </ul>
            </section>
          )}
        </div>
      )}
    </div>
  );
};
