// In the header of every page: the rest, in a menu; a private note beside the page; the keys of the search. Loaded after the first picture.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { MOST_NOTE, placeOf, type Note } from '../core/notes/note.ts';
import { dateTime } from '../i18n/format.ts';
import { watchPull } from '../ui/gestures.ts';
import { Panel } from '../ui/Panel.tsx';
import { Sign } from './Chrome.tsx';
import { EXTRAS } from './text/frame.ts';
import type { Services } from './models/types.ts';
import { keptSetting } from './settings.ts';
import { routeOf } from './routes.ts';
import { openSearch, SEARCH_KEY } from './search-field.ts';
import { watchWayBack } from './way-back.ts';
import { Button } from '../ui/Button.tsx';

const isPresenting = (): boolean => document.documentElement.dataset.presenting !== undefined;
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input, textarea, select, [role="application"]'));

const useSearchKey = (): void => {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented)
        return;
      if (isTyping(event.target) || isPresenting() || keptSetting(SEARCH_KEY) === 'off') return;
      event.preventDefault();
      openSearch();
    };
    // On a phone the field covers the head only while it is used.
    const field = document.getElementById('search-words');
    const onLeave = (): void => void delete document.documentElement.dataset.searching;
    const onEscape = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') field?.blur();
    };
    document.addEventListener('keydown', onKey);
    field?.addEventListener('blur', onLeave);
    field?.addEventListener('keydown', onEscape);
    return () => {
      document.removeEventListener('keydown', onKey);
      field?.removeEventListener('blur', onLeave);
      field?.removeEventListener('keydown', onEscape);
    };
  }, []);
};

const usePlace = (): string => {
  const [place, setPlace] = useState(() => placeOf(location.hash));
  useEffect(() => {
    const read = (): void => setPlace(placeOf(location.hash));
    addEventListener('hashchange', read);
    read();
    return () => removeEventListener('hashchange', read);
  }, []);
  return place;
};

/** The kept text of a page. Missing: null until it is read; `unread` where it cannot be. */
type Read = { place: string; text: string | null; state: 'read' | 'kept' | 'failed' | 'unread' };

/** What a person wrote beside a page: read anew on each, kept at every key stroke. */
const useNote = (services: Services, place: string, onMoved: () => void) => {
  const [note, setNote] = useState<Read | null>(null);
  const latest = useRef(0);
  /** What the device refused to keep: it must outlive a look at another page. */
  const unkept = useRef(new Map<string, string>());
  const read = (): void => {
    const asked = ++latest.current;
    const typed = unkept.current.get(place);
    if (typed !== undefined) return setNote({ place, text: typed, state: 'failed' });
    services
      .model('notes')
      .then((notes) => notes.read(place))
      .then(
        (found) => asked === latest.current && setNote({ place, text: found?.text ?? null, state: 'read' }),
        (cause: unknown) => {
          console.error(cause);
          if (asked === latest.current) setNote({ place, text: null, state: 'unread' });
        },
      );
  };
  useEffect(() => {
    onMoved();
    read();
    // Another window may have written meanwhile.
    const again = (): void => {
      if (document.visibilityState === 'visible') read();
    };
    document.addEventListener('visibilitychange', again);
    addEventListener('notes-changed', read);
    return () => {
      document.removeEventListener('visibilitychange', again);
      removeEventListener('notes-changed', read);
    };
  }, [place]);
  const write = (written: string): void => {
    // What was asked before must not overwrite what is typed now.
    const asked = ++latest.current;
    setNote({ place, text: written, state: 'read' });
    const title = document.querySelector('main h1')?.textContent.trim().slice(0, 300) ?? place;
    const kept: Note = { id: place, place, title, text: written, at: Date.now() };
    const say = (state: Read['state']): void => {
      if (asked === latest.current) setNote({ place, text: written, state });
    };
    services
      .model('notes')
      .then((notes) => notes.keep(kept))
      .then(
        () => {
          unkept.current.delete(place);
          say('kept');
        },
        (cause: unknown) => {
          console.error(cause);
          unkept.current.set(place, written);
          say('failed');
        },
      );
  };
  // An update must not take away what the device refused to keep.
  const isLost = note?.state === 'failed';
  useEffect(() => (isLost ? services.holdInput() : undefined), [isLost]);
  return { note, write };
};

type Written = ReturnType<typeof useNote>;
type ExtrasText = (typeof EXTRAS)['de'];

/** The rest, in a menu. */
const More = ({
  text,
  said,
  isOpen,
  isMenu,
  onMenu,
  openNote,
}: {
  text: ExtrasText;
  said: ComponentChildren;
  isOpen: boolean;
  isMenu: boolean;
  onMenu: (isMenu: boolean) => void;
  openNote: () => void;
}) => (
  <div>
    <button
      type="button"
      class="sign"
      aria-label={text.more}
      aria-expanded={isMenu}
      onClick={() => onMenu(!isMenu)}
    >
      <Sign name="more" />
    </button>
    {isMenu && (
      <Panel label={text.more} onClose={() => onMenu(false)}>
        <ul class="menu" onClick={() => onMenu(false)}>
          <li class="below">
            <button type="button" aria-expanded={isOpen} onClick={openNote}>
              {text.note}
              {said}
            </button>
          </li>
          <li>
            <button type="button" onClick={() => print()}>
              {text.print}
            </button>
          </li>
          <li>
            <a href="#/suche">{text.all}</a>
          </li>
          <li>
            <a href="#/leichte-sprache">{text.easy}</a>
          </li>
        </ul>
      </Panel>
    )}
  </div>
);

/** The note as it is written. */
const NotePanel = ({
  note,
  write,
  isRead,
  text,
  close,
}: Written & { isRead: boolean; text: ExtrasText; close: () => void }) => {
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isRead) field.current?.focus();
  }, [isRead]);
  return (
    <section
      class="notepanel private"
      aria-label={text.label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') close();
      }}
    >
      {isRead ? (
        <>
          <label for="private-note">{text.label}</label>
          <textarea
            id="private-note"
            ref={field}
            maxLength={MOST_NOTE}
            aria-describedby="private-note-hint"
            value={note?.text ?? ''}
            onInput={(event) => write(event.currentTarget.value)}
          />
          <p id="private-note-hint" class="small">
            {text.only}
          </p>
        </>
      ) : (
        <p>{note?.state === 'unread' ? text.unread : '…'}</p>
      )}
      <p role="status" class={note?.state === 'failed' ? 'wrong' : 'small'}>
        {note?.state === 'kept' && text.kept}
        {note?.state === 'failed' && text.failed}
      </p>
      <div class="row">
        <Button onClick={close}>{text.close}</Button>
        <a href="#/suche" class="target">
          {text.all}
        </a>
      </div>
    </section>
  );
};

export const Extras = ({ services }: { services: Services }) => {
  const text = EXTRAS[services.language.value];
  const place = usePlace();
  const [isOpen, setOpen] = useState(false);
  const [isMenu, setMenu] = useState(false);
  const { note, write } = useNote(services, place, () => setOpen(false));
  const button = useRef<HTMLButtonElement>(null);
  useSearchKey();
  useEffect(watchWayBack, []);
  useEffect(
    () =>
      watchPull(
        () => ['situation', 'data'].includes(routeOf(location.hash).page.id) && !services.sync.value.running,
        services.syncNow,
      ),
    [],
  );
  const isRead = note?.place === place && note.state !== 'unread';
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  const has = isRead && (note.text ?? '').trim() !== '';
  const said = (
    <>
      <span class={has ? undefined : 'unseen'} aria-hidden="true">
        &nbsp;✎
      </span>
      {has && <span class="sr"> {text.has}</span>}
    </>
  );
  const openNote = (): void => {
    setMenu(false);
    setOpen(!isOpen);
  };
  const { lastSuccess } = services.sync.value;
  return (
    <>
      <p class="paper printed">
        {lastSuccess !== null && `${text.fetched} ${dateTime(lastSuccess, services.language.value)} · `}
        {text.printed} {dateTime(services.now.value, services.language.value)}
      </p>
      <div class="extras noprint">
        <button ref={button} type="button" class="quiet beside" aria-expanded={isOpen} onClick={openNote}>
          {text.note}
          {said}
        </button>
        <More text={text} said={said} isOpen={isOpen} isMenu={isMenu} onMenu={setMenu} openNote={openNote} />
      </div>
      {isOpen && <NotePanel note={note} write={write} isRead={isRead} text={text} close={close} />}
    </>
  );
};
