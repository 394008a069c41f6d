// The presentation: one page at a time over everything else. What it shows was taken when it began; nothing pops up, nothing changes.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { FolderPage } from '../../../core/folders/folder.ts';
import { number } from '../../../i18n/format.ts';
import { keepAwake, leaveFullScreen } from './stage.ts';
import { SESSION, type SessionText } from './text.ts';
import { partText } from '../../../i18n/values.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSwipe } from '../../../ui/gestures.ts';
import { type StageProps, type Room, useRoom, useSecondWindow, useKeys } from './stage-hooks.ts';
import { Nothing, Overview, Slide, Enlarge, More } from './StageParts.tsx';

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

const Show = ({
  folder,
  pictures,
  at,
  services,
  onEnd,
  pages,
}: StageProps & { pages: readonly FolderPage[] }) => {
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
  useRoom(room);
  const spot = useRef({ place, go });
  spot.current = { place, go };
  useSecondWindow(folder, pages, spot);
  useKeys(spot, last, () => setDark((held) => !held), onEnd);

  if (!page) return <Nothing text={text} onEnd={onEnd} />;
  return (
    <>
      <div
        class={`stagebody strokes${!isOverview && (large !== null || page.blocks.length === 1) ? ' single' : ''}`}
        {...swipe}
      >
        {isOverview ? (
          <Overview pages={pages} text={text} heading={heading} go={go} />
        ) : (
          <Slide
            page={page}
            place={place}
            count={pages.length}
            pictures={pictures}
            at={at}
            large={large}
            language={language}
            heading={heading}
          />
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
          <Enlarge page={page} pictures={pictures} large={large} language={language} onPick={setLarge} />
          <Button aria-pressed={isOverview} onClick={() => setOverview(!isOverview)}>
            {text.stage.overview}
          </Button>
          <Button aria-pressed={isDark} onClick={() => setDark(!isDark)}>
            {text.stage.dark}
          </Button>
          <More folder={folder} room={room} text={text} onPick={setRoom} />
          <Button onClick={onEnd}>{text.stage.end}</Button>
        </div>
      </div>
      {isDark && (
        <button type="button" class="blackout" aria-label={text.stage.light} onClick={() => setDark(false)} />
      )}
    </>
  );
};

export const Stage = (given: StageProps) => {
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
