// One folder: its state, its pages, and what is done with it.
import { useEffect, useRef, useState } from 'preact/hooks';
import {
  addPage,
  changePage,
  insertPage,
  movePage,
  removePage,
  withNames,
} from '../../../core/folders/edit.ts';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import { dateTime, number, period } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { useAct } from './acts.ts';
import { HandOver } from './HandOver.tsx';
import { OpenQuestions } from './OpenQuestions.tsx';
import { PageView } from './PageView.tsx';
import { printsAs } from './paper.ts';
import { fullScreen, leaveFullScreen } from './stage.ts';
import { Stage } from './Stage.tsx';
import { StateCard } from './StateCard.tsx';
import { catalogOf, useShown, type Change, type FolderStore } from './state.ts';
import { SESSION } from './text.ts';
import { Typed } from './Typed.tsx';
import { Back } from '../../../ui/Back.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
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

export const FolderView = ({ services, store, folder, search }: Props) => {
  const language = services.language.value;
  const text = SESSION[language];
  const { actions } = store;
  const shown = useShown(services, actions, folder);
  const act = useAct(search);
  const [isOnStage, setOnStage] = useState(act === 'zeigen');
  const [failed, setFailed] = useState(false);
  const [said, setSaid] = useState('');
  const [removed, setRemoved] = useState<{ page: FolderPage; at: number } | null>(null);
  const change: Change = async (how) => {
    try {
      const done = await actions.change(folder.id, how);
      setFailed(!done.ok);
    } catch (cause) {
      console.error(cause);
      setFailed(true);
    }
  };
  const found = shown === 'failed' ? null : shown;
  const isLoading = shown === null && folder.pages.length > 0;
  const at = folder.frozen?.at ?? services.now.value;
  const move = (page: FolderPage, to: number): void => {
    const last = folder.pages.length - 1;
    const place = Math.max(0, Math.min(last, to));
    void change((one) => movePage(one, page.id, place));
    setSaid(text.moved(page.title || page.item, number(place + 1, language), number(last + 1, language)));
  };
  const paper = useRef<HTMLDivElement>(null);
  const handOver = useRef<HTMLHeadingElement>(null);
  const isReady = found !== null && found.isWhole && !isOnStage;
  useEffect(() => {
    if (!isReady) return;
    const state = services.situation.value;
    return printsAs(paper.current!, () => ({
      folder,
      pictures: found.pictures,
      at,
      language,
      isDemo: state.kind === 'ready' && state.situation.municipality?.demo === true,
    }));
  }, [isReady, found, folder, language]);
  const pending = useRef(act);
  useEffect(() => {
    if (!isReady) return;
    const now = pending.current;
    pending.current = null;
    if (now === 'drucken') printNow();
    if (now === 'weitergeben') handOver.current?.focus();
  }, [isReady]);
  const isBroken = shown === 'failed' || found?.isWhole === false;
  useEffect(() => {
    // What is not what was frozen is not shown to anybody: the page says so.
    if (!isBroken) return;
    setOnStage(false);
    leaveFullScreen();
  }, [isBroken]);
  const about = [folder.body, folder.date === '' ? '' : period(folder.date, language)].filter(
    (one) => one !== '',
  );
  const isForeign = folder.catalog !== catalogOf(services) && folder.municipality !== '';
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
  return (
    <div class="page session">
      <Back href="#/sitzung">{text.back}</Back>
      <div class="pagehead">
        <h1 tabIndex={-1}>
          <span class="sr">{text.over} </span>
          {folder.name}
        </h1>
        {folder.pages.length > 0 && found?.isWhole !== false && (
          <div class="actions noprint">
            <Button disabled={!found} onClick={printNow}>
              {text.print}
            </Button>
            <Button
              {...(folder.frozen && { kind: 'main' })}
              disabled={!found}
              onClick={() => {
                fullScreen();
                setOnStage(true);
              }}
            >
              {text.present}
            </Button>
          </div>
        )}
      </div>
      {(about.length > 0 || isForeign) && (
        <p class="lead">
          {[...about, ...(isForeign ? [text.fromElsewhere(folder.municipality)] : [])].join(' · ')}
        </p>
      )}
      <div role="status" class="noprint">
        {failed && <Note kind="bad">{text.notSaved}</Note>}
        {removed && (
          <Note class="row">
            <span>{text.pageRemoved(removed.page.title || removed.page.item)}</span>
            <Button
              onClick={() =>
                void change((one) => insertPage(one, removed.page, removed.at)).then(() => setRemoved(null))
              }
            >
              {text.undo}
            </Button>
          </Note>
        )}
      </div>
      <p role="status" class="sr">
        {said}
      </p>
      <StateCard services={services} actions={actions} folder={folder} shown={found} />
      {!folder.frozen && <Names folder={folder} change={change} services={services} />}
      <section class="spaced noprint">
        <h2>{text.pages}</h2>
        {folder.pages.length === 0 && <Note>{text.noPages}</Note>}
        {isLoading && <Waiting>{text.loading}</Waiting>}
        {shown === 'failed' && <Note kind="bad">{text.damaged}</Note>}
        {!isLoading && shown !== 'failed' && (
          <ol class="pages">
            {folder.pages.map((page, i) => (
              <PageView
                key={page.id}
                services={services}
                folder={folder}
                page={page}
                place={i}
                shown={found}
                at={at}
                change={change}
                onMove={(to) => move(page, to)}
                onRemove={() => {
                  setRemoved({ page, at: i });
                  void change((one) => removePage(one, page.id));
                }}
                onChange={(next) => void change((one) => changePage(one, page.id, next))}
              />
            ))}
          </ol>
        )}
        {!folder.frozen && (
          <p>
            <Button
              onClick={() => void change((one) => addPage(one, text.newPage, [], () => crypto.randomUUID()))}
            >
              {text.addPage}
            </Button>
          </p>
        )}
      </section>
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
      {folder.events.length > 0 && (
        <details class="card noprint">
          <summary>{text.events}</summary>
          <ul>
            {folder.events.map((one, i) => (
              <li key={i}>
                {text.event[one.kind](dateTime(one.at, language), one.code)}
                {one.reason !== '' && `. ${text.reason}: ${one.reason}`}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};
