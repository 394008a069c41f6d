// All folders: the session that comes next with its agenda, the others as rows; make one, open a file, delete with undo.
import { useState } from 'preact/hooks';
import { todayAt } from '../../../core/values/berlin.ts';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { dateTime, number, period } from '../../../i18n/format.ts';
import { sentence } from '../../../i18n/issues.ts';
import { published } from '../../../i18n/published.ts';
import type { Language } from '../../../i18n/locale.ts';
import { weekday } from '../../../i18n/weekday.ts';
import type { Services } from '../../models/types.ts';
import { Create } from './Create.tsx';
import { LockSign } from './LockSign.tsx';
import { OpenFile } from './OpenFile.tsx';
import type { Desk } from './state.ts';
import { SESSION } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { Note } from '../../../ui/Note.tsx';
import { RowLink } from '../../../ui/RowList.tsx';
import { Slices } from '../../../ui/Slices.tsx';
import { bringSamples } from './samples.ts';

type Props = { services: Services; desk: Desk };

const hrefOf = (folder: Folder): string => `#/sitzung/${folder.id}`;

type EntryProps = { folder: Folder; services: Services; onRemove: () => void };

const aboutOf = (folder: Folder, services: Services, withDate: boolean): string => {
  const language = services.language.value;
  const text = SESSION[language];
  const state = services.situation.value;
  const home = state.kind === 'ready' ? state.situation.catalogUrl : null;
  return [
    folder.body,
    folder.date === '' || !withDate ? '' : period(folder.date, language),
    text.pagesCount(number(folder.pages.length, language)),
    folder.catalog !== home && folder.municipality !== '' ? text.fromElsewhere(folder.municipality) : '',
  ]
    .filter((one) => one !== '')
    .join(' · ');
};

const stateOf = ({ frozen }: Folder, language: Language): string => {
  const text = SESSION[language];
  return frozen ? text.frozenShort(dateTime(frozen.at, language), frozen.code) : text.liveShort;
};

const EntryMenu = ({ folder, services, onRemove }: EntryProps) => {
  const text = SESSION[services.language.value];
  const name = `${text.more}: ${folder.name}`;
  return (
    <div class="up noprint">
      <Menu name={name} look="sign" mark="⋮" items={[{ name: text.remove, act: onRemove }]}>
        <span class="sr">{name}</span>
      </Menu>
    </div>
  );
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

/** What a page shows, by name; of words their beginning. What its title says already is left out. */
const Holds = ({ page, services }: { page: FolderPage; services: Services }) => {
  const state = services.situation.value;
  const results = state.kind === 'ready' ? state.situation.results : [];
  const parts = page.blocks.flatMap((block) => {
    if (block.kind === 'text') return [{ name: block.text, lang: undefined }];
    if (block.kind !== 'indicator') return [{ name: block.title, lang: undefined }];
    const found = results.find(({ id }) => id === block.indicator);
    return found ? [{ name: found.definition.title, lang: published(services.language.value) }] : [];
  });
  const shown = parts.filter(({ name }) => name !== '' && name !== page.title);
  if (shown.length === 0) return null;
  return (
    <p class="muted small">
      {shown.map(({ name, lang }, i) => (
        <span key={i} lang={lang}>
          {i > 0 && ' · '}
          {name}
        </span>
      ))}
    </p>
  );
};

/** Whether all see one state: when it was kept, and the code that says so on every device. */
const Band = ({ folder, language }: { folder: Folder; language: Language }) => {
  const text = SESSION[language];
  const { frozen } = folder;
  return (
    <p class="band" data-frozen={frozen !== null}>
      {frozen && <LockSign />}
      <span>{frozen ? text.frozen(dateTime(frozen.at, language)) : text.liveShort}</span>
      {frozen && (
        <span class="checkcode">
          <span class="sr">, </span>
          <span class="muted">{text.code}</span> <strong>{frozen.code}</strong>
        </span>
      )}
    </p>
  );
};

/** The session that comes next, with its agenda. */
const Next = (props: EntryProps) => {
  const { folder, services } = props;
  const language = services.language.value;
  const text = SESSION[language];
  const day = `${weekday(folder.date, language)}, ${period(folder.date, language)}`;
  return (
    <section class="rows next" aria-label={text.next(day)}>
      <div class="folder">
        <div>
          <p class="muted small">{text.next(day)}</p>
          <h2>
            <a class="all" href={hrefOf(folder)}>
              {folder.name}
            </a>
          </h2>
          <p>{aboutOf(folder, services, false)}</p>
        </div>
        <EntryMenu {...props} />
      </div>
      <Band folder={folder} language={language} />
      {folder.pages.length > 0 && (
        <ol class="agenda" aria-label={text.agenda}>
          {folder.pages.map((page) => (
            <li key={page.id}>
              <span class="muted">{page.item}</span>
              <div>
                <strong>{page.title}</strong>
                <Holds page={page} services={services} />
              </div>
              {page.isClosed && <span class="muted small">{text.closedMark}</span>}
            </li>
          ))}
        </ol>
      )}
      <p class="up ends noprint">
        <a class="button" role="button" href={hrefOf(folder)}>
          {text.openFolder}
          <span class="sr">: {folder.name}</span>
        </a>
      </p>
    </section>
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
  const today = todayAt(services.now.value);
  const [next = null] = desk.folders
    .filter(({ date }) => date >= today)
    .sort((a, b) => a.date.localeCompare(b.date));
  const others = desk.folders.filter((one) => one !== next);
  const entryOf = (folder: Folder): EntryProps => ({
    folder,
    services,
    onRemove: () =>
      void desk.actions.remove(folder.id).then((undo) => setRemoved({ name: folder.name, undo })),
  });
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
        <div class="sessions">
          {next && <Next {...entryOf(next)} />}
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
