// The presentation: one page at a time over everything else. What it shows was taken when it began; nothing pops up, nothing changes.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import type { Picture } from '../../../core/folders/picture.ts';
import { number } from '../../../i18n/format.ts';
import type { Services } from '../../models/types.ts';
import { BlockView } from './BlockView.tsx';
import { keepAwake, leaveFullScreen, STAGE_CHANNEL, type StageNews } from './stage.ts';
import { SESSION, type SessionText } from './text.ts';
import { own } from '../../../core/values/own.ts';
import { partText } from '../../../i18n/values.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSwipe } from '../../../ui/gestures.ts';

type Props = {
  folder: Folder;
  pictures: ReadonlyMap<string, Picture>;
  at: number;
  services: Services;
  onEnd: () => void;
};

const ROOMS = ['device', 'light', 'dark', 'contrast'] as const;
type Room = (typeof ROOMS)[number];

/** Asked once, before anything is on the wall. */
const Closed = ({
  count,
  text,
  onChoose,
  onEnd,
}: {
  count: string;
  text: SessionText;
  onChoose: (all: boolean) => void;
  onEnd: () => void;
}) => (
  <div class="stagebody ask">
    <h1 tabIndex={-1}>{text.stage.closedFirst(count)}</h1>
    <div class="row">
      <Button kind="main" onClick={() => onChoose(false)}>
        {text.stage.withoutClosed}
      </Button>
      <Button onClick={() => onChoose(true)}>{text.stage.withClosed}</Button>
      <Button onClick={onEnd}>{text.stage.end}</Button>
    </div>
  </div>
);

const Show = ({ folder, pictures, at, services, onEnd, pages }: Props & { pages: readonly FolderPage[] }) => {
  const language = services.language.value;
  const text = SESSION[language];
  const [place, setPlace] = useState(0);
  const [isDark, setDark] = useState(false);
  const [large, setLarge] = useState<string | null>(null);
  const [isOverview, setOverview] = useState(false);
  const [isAwake, setAwake] = useState<boolean | null>(null);
  const [room, setRoom] = useState<Room>('device');
  const heading = useRef<HTMLHeadingElement>(null);
  const page = pages[Math.min(place, pages.length - 1)];
  const last = pages.length - 1;
  const go = (to: number): void => {
    setPlace(Math.max(0, Math.min(last, to)));
    setLarge(null);
    setOverview(false);
    setDark(false);
  };
  const swipe = useSwipe((by) => go(place + by));
  useEffect(() => heading.current?.focus({ preventScroll: true }), [place, isOverview]);
  useEffect(() => keepAwake(setAwake), []);
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.theme ?? 'device';
    if (room !== 'device') root.dataset.theme = room;
    return () => {
      root.dataset.theme = before;
    };
  }, [room]);

  // The second window follows, and may turn the pages.
  const spot = useRef({ place, go });
  spot.current = { place, go };
  useEffect(() => {
    const channel = new BroadcastChannel(STAGE_CHANNEL);
    const say = (): void =>
      channel.postMessage({
        kind: 'at',
        folder: folder.id,
        page: pages[spot.current.place]?.id ?? null,
        next: pages[spot.current.place + 1]?.id ?? null,
      } satisfies StageNews);
    channel.addEventListener('message', (event: MessageEvent<StageNews>) => {
      const news = event.data;
      if (news.folder !== folder.id) return;
      if (news.kind === 'go') spot.current.go(spot.current.place + news.by);
      else if (news.kind === 'ask') say();
    });
    say();
    return () => channel.close();
  }, [place]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('select, input, textarea')) return;
      const isButton = target !== null && target.closest('button, summary') !== null;
      const jobs: Record<string, () => void> = {
        ArrowRight: () => go(spot.current.place + 1),
        PageDown: () => go(spot.current.place + 1),
        ArrowLeft: () => go(spot.current.place - 1),
        PageUp: () => go(spot.current.place - 1),
        Home: () => go(0),
        End: () => go(last),
        b: () => setDark((held) => !held),
        B: () => setDark((held) => !held),
        '.': () => setDark((held) => !held),
        Escape: onEnd,
        // A blank on a button presses the button.
        ...(!isButton && { ' ': () => go(spot.current.place + 1) }),
      };
      const job = own(jobs, event.key);
      if (!job || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      job();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);

  if (!page)
    return (
      <div class="stagebody ask">
        <h1 tabIndex={-1}>{text.stage.nothing}</h1>
        <Button kind="main" onClick={onEnd}>
          {text.stage.end}
        </Button>
      </div>
    );
  const charts = page.blocks.filter((block) => {
    const kind = pictures.get(block.id)?.kind;
    return kind === 'chart' || kind === 'indicator';
  });
  return (
    <>
      <div
        class={`stagebody strokes${!isOverview && (large !== null || page.blocks.length === 1) ? ' single' : ''}`}
        {...swipe}
      >
        {isOverview ? (
          <>
            <h1 ref={heading} tabIndex={-1}>
              {text.stage.overview}
            </h1>
            <ol class="overview">
              {pages.map((one, i) => (
                <li key={one.id}>
                  <Button onClick={() => go(i)}>
                    {one.item} {one.title}
                  </Button>
                </li>
              ))}
            </ol>
          </>
        ) : (
          <>
            <p class="stagehead">
              <span>
                {page.item}
                {page.isClosed && ` · ${text.closedMark}`}
              </span>
              <span>
                {number(place + 1, language)} {text.of} {number(pages.length, language)}
              </span>
            </p>
            <h1 ref={heading} tabIndex={-1}>
              {page.title || page.item}
            </h1>
            {page.blocks
              .filter((block) => large === null || block.id === large)
              .map((block) => (
                <BlockView
                  key={`${block.id}${large ?? ''}`}
                  block={block}
                  picture={pictures.get(block.id) ?? null}
                  at={at}
                  language={language}
                  look="stage"
                  pageTitle={page.title}
                  isLarge={block.id === large}
                />
              ))}
          </>
        )}
        <p class="sr" role="status">
          {`${text.page} ${partText(place + 1, pages.length, language)}: ${page.title || page.item}`}
        </p>
      </div>
      <div class="stagefoot">
        <p class="state">
          {folder.frozen ? `${text.asOf} ${folder.frozen.code}` : text.stage.live}
          {isAwake !== null && ` · ${isAwake ? text.stage.awake : text.stage.asleep}`}
          {!document.fullscreenEnabled && ` · ${text.stage.notFull}`}
        </p>
        <div class="row">
          <Button aria-disabled={place === 0} onClick={() => go(place - 1)}>
            ‹ {text.stage.back}
          </Button>
          <Button kind="main" aria-disabled={place === last} onClick={() => go(place + 1)}>
            {text.stage.next} ›
          </Button>
          {charts.map((block, i) => (
            <Button
              key={block.id}
              aria-pressed={large === block.id}
              onClick={() => setLarge(large === block.id ? null : block.id)}
            >
              {large === block.id ? text.stage.shrink : text.stage.enlarge}
              {charts.length > 1 ? ` ${number(i + 1, language)}` : ''}
            </Button>
          ))}
          <Button aria-pressed={isOverview} onClick={() => setOverview(!isOverview)}>
            {text.stage.overview}
          </Button>
          <Button aria-pressed={isDark} onClick={() => setDark(!isDark)}>
            {text.stage.dark}
          </Button>
          <details>
            <summary>{text.stage.more}</summary>
            <div>
              <label class="field">
                <span class="label">{text.stage.room}</span>
                <select
                  class="select"
                  value={room}
                  onChange={(event) => setRoom(event.currentTarget.value as Room)}
                >
                  {ROOMS.map((one) => (
                    <option key={one} value={one}>
                      {text.stage.rooms[one]}
                    </option>
                  ))}
                </select>
              </label>
              <Button
                onClick={() =>
                  open(`#/sitzung/${folder.id}/notizen`, 'cockpit-notizen', 'width=700,height=600')
                }
              >
                {text.stage.notes}
              </Button>
            </div>
          </details>
          <Button onClick={onEnd}>{text.stage.end}</Button>
        </div>
      </div>
      {isDark && (
        <button type="button" class="blackout" aria-label={text.stage.light} onClick={() => setDark(false)} />
      )}
    </>
  );
};

export const Stage = (given: Props) => {
  // As they were when it began.
  const [props] = useState(given);
  const { folder, services } = props;
  const text = SESSION[services.language.value];
  const closed = folder.pages.filter((page) => page.isClosed).length;
  const [pages, setPages] = useState<readonly FolderPage[] | null>(closed === 0 ? folder.pages : null);
  const { onEnd } = given;
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.presenting = 'true';
    const release = services.holdInput();
    return () => {
      delete root.dataset.presenting;
      release();
      leaveFullScreen();
    };
  }, []);
  useEffect(() => {
    // Leaving full screen by the browser's own key ends the presentation as Escape does here.
    const left = (): void => {
      if (!document.fullscreenElement) onEnd();
    };
    document.addEventListener('fullscreenchange', left);
    return () => document.removeEventListener('fullscreenchange', left);
  }, []);
  return (
    <div class="stage" role="region" aria-label={text.stage.label}>
      <p class="sr">{text.stage.help}</p>
      {pages === null ? (
        <Closed
          count={number(closed, services.language.value)}
          text={text}
          onChoose={(all) => setPages(all ? folder.pages : folder.pages.filter((page) => !page.isClosed))}
          onEnd={onEnd}
        />
      ) : (
        <Show {...props} onEnd={onEnd} pages={pages} />
      )}
    </div>
  );
};
