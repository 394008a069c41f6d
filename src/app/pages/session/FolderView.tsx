// One folder: its state, its pages, and what is done with it.
import { useEffect, useRef, useState } from 'preact/hooks';
import { withNames } from '../../../core/folders/edit.ts';
import type { Folder } from '../../../core/folders/folder.ts';
import { dateTime, period } from '../../../i18n/format.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { FolderActions } from '../../models/folders.ts';
import type { Services } from '../../models/types.ts';
import { useAct, type FolderAct } from './acts.ts';
import { FolderPages, usePageOrder } from './FolderPages.tsx';
import { HandOver } from './HandOver.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { printsAs } from './paper.ts';
import { fullScreen, leaveFullScreen } from './stage.ts';
import { Stage } from './Stage.tsx';
import { StateCard } from './StateCard.tsx';
import { catalogOf, useShown, type Change, type FolderPictures, type FolderStore } from './state.ts';
import { SESSION } from './text.ts';
import { Typed } from './Typed.tsx';
import { Back } from '../../../ui/Back.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { DayField } from '../../../ui/DayField.tsx';

type Props = { services: Services; store: FolderStore; folder: Folder; search: URLSearchParams };

const Names = ({ folder, change, services }: { folder: Folder; change: Change; services: Services }) => {
  const text = SESSION[services.language.value];
  return (
    <details class="card noprint">
      <summary>
        {text.name}, {text.body}, {text.date}
      </summary>
      <Typed
        id="folder-name"
        label={text.name}
        value={folder.name}
        max={200}
        onType={(name) => void change((one) => withNames(one, { name }))}
      />
      <div class="two">
        <Typed
          id="folder-body"
          label={text.body}
          value={folder.body}
          max={200}
          onType={(body) => void change((one) => withNames(one, { body }))}
        />
        <DayField
          id="folder-date"
          label={text.date}
          value={folder.date}
          language={services.language.value}
          onInput={(date) => void change((one) => withNames(one, { date }))}
        />
      </div>
    </details>
  );
};

const printNow = (): void => void document.fonts.ready.then(() => print());

/** Steps on the folder as it is stored, and whether the last of them was kept. */
const useChange = (actions: FolderActions, folder: Folder): { change: Change; failed: boolean } => {
  const [failed, setFailed] = useState(false);
  const change: Change = async (how) => {
    try {
      const done = await actions.change(folder.id, how);
      setFailed(!done.ok);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  };
  return { change, failed };
};

type Printed = {
  services: Services;
  folder: Folder;
  at: number;
  /** Missing: null until all of it can be printed. */
  ready: FolderPictures | null;
};

/** What the list of folders asked for is done once all of the folder is here; whoever prints prints the paper of the folder. */
const usePaper = ({ services, folder, at, ready }: Printed, act: FolderAct | null) => {
  const language = services.language.value;
  const paper = useRef<HTMLDivElement>(null);
  const handOver = useRef<HTMLHeadingElement>(null);
  const state = services.situation.value;
  const props = ready && {
    folder,
    pictures: ready.pictures,
    at,
    language,
    isDemo: state.kind === 'ready' && state.situation.municipality?.demo === true,
  };
  const latest = useRef(props);
  latest.current = props;
  const pending = useRef(act);
  const isReady = ready !== null;
  // The paper lies there until printing is over, also where the folder is stored anew meanwhile.
  useEffect(() => (isReady ? printsAs(paper.current!, () => latest.current) : undefined), [isReady]);
  useEffect(() => {
    if (!isReady) return;
    const now = pending.current;
    pending.current = null;
    if (now === 'drucken') printNow();
    if (now === 'weitergeben') handOver.current?.focus();
  }, [isReady]);
  return { paper, handOver };
};

/** Its name, what it is for, and what is done with it as a whole. */
const Head = ({
  folder,
  shown,
  services,
  onPresent,
}: {
  folder: Folder;
  shown: FolderPictures | null;
  services: Services;
  onPresent: () => void;
}) => {
  const language = services.language.value;
  const text = SESSION[language];
  const isForeign = folder.catalog !== catalogOf(services) && folder.municipality !== '';
  const about = [
    folder.body,
    folder.date === '' ? '' : period(folder.date, language),
    isForeign ? text.fromElsewhere(folder.municipality) : '',
  ].filter((part) => part !== '');
  return (
    <>
      <Back href="#/sitzung">{text.back}</Back>
      <div class="pagehead">
        <h1 tabIndex={-1}>
          <span class="sr">{text.over} </span>
          {folder.name}
        </h1>
        {folder.pages.length > 0 && shown?.isWhole !== false && (
          <div class="actions noprint">
            <Button disabled={!shown} onClick={printNow}>
              {text.print}
            </Button>
            <Button {...(folder.frozen && { kind: 'main' })} disabled={!shown} onClick={onPresent}>
              {text.present}
            </Button>
          </div>
        )}
      </div>
      {about.length > 0 && <p class="lead">{about.join(' · ')}</p>}
    </>
  );
};

const Events = ({ folder, language }: { folder: Folder; language: Language }) => {
  const text = SESSION[language];
  return (
    <details class="card noprint">
      <summary>{text.events}</summary>
      <ul>
        {folder.events.map((event, i) => (
          <li key={i}>
            {text.event[event.kind](dateTime(event.at, language), event.code)}
            {event.reason !== '' && `. ${text.reason}: ${event.reason}`}
          </li>
        ))}
      </ul>
    </details>
  );
};

export const FolderView = ({ services, store, folder, search }: Props) => {
  const language = services.language.value;
  const text = SESSION[language];
  const { actions } = store;
  const shown = useShown(services, actions, folder);
  const act = useAct(search);
  const [isOnStage, setOnStage] = useState(act === 'zeigen');
  const { change, failed } = useChange(actions, folder);
  const order = usePageOrder(folder, change, language);
  const found = shown === 'failed' ? null : shown;
  const at = folder.frozen?.at ?? services.now.value;
  const ready = found?.isWhole && !isOnStage ? found : null;
  const { paper, handOver } = usePaper({ services, folder, at, ready }, act);
  const isBroken = shown === 'failed' || found?.isWhole === false;
  useEffect(() => {
    // What is not what was frozen is not shown to anybody: the page says so.
    if (!isBroken) return;
    setOnStage(false);
    leaveFullScreen();
  }, [isBroken]);
  if (isOnStage && found?.isWhole)
    return (
      <Stage
        folder={folder}
        pictures={found.pictures}
        at={at}
        services={services}
        onEnd={() => setOnStage(false)}
      />
    );
  const present = (): void => {
    fullScreen();
    setOnStage(true);
  };
  const { removed } = order;
  return (
    <div class="page session">
      <Head folder={folder} shown={found} services={services} onPresent={present} />
      <div role="status" class="noprint">
        {failed && <Note kind="bad">{text.notSaved}</Note>}
        {removed && (
          <Note class="row">
            <span>{text.pageRemoved(removed.page.title || removed.page.item)}</span>
            <Button onClick={() => order.putBack(removed)}>{text.undo}</Button>
          </Note>
        )}
      </div>
      <p role="status" class="sr">
        {order.said}
      </p>
      <StateCard services={services} actions={actions} folder={folder} shown={found} />
      {!folder.frozen && <Names folder={folder} change={change} services={services} />}
      <FolderPages services={services} folder={folder} shown={shown} at={at} change={change} order={order} />
      {found && (
        <HandOver
          services={services}
          actions={actions}
          folder={folder}
          shown={found}
          at={at}
          change={change}
          heading={handOver}
        />
      )}
      <OpenQuestions services={services} folder={folder.id} />
      <div class="paper" ref={paper} />
      {folder.events.length > 0 && <Events folder={folder} language={language} />}
    </div>
  );
};
