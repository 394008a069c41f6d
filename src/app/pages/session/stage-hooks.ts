// How the presentation hears of keys and of its second window, and how bright it is.
import { useEffect } from 'preact/hooks';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import type { Picture } from '../../../core/folders/picture.ts';
import type { Services } from '../../models/types.ts';
import { STAGE_CHANNEL, type StageNews } from './stage.ts';
import { own } from '../../../core/values/own.ts';

export type StageProps = {
  folder: Folder;
  pictures: ReadonlyMap<string, Picture>;
  at: number;
  services: Services;
  onEnd: () => void;
};

export const ROOMS = ['device', 'light', 'dark', 'contrast'] as const;

export type Room = (typeof ROOMS)[number];

type Spot = { current: { place: number; go: (to: number) => void } };

/** As bright as the room that it is shown in. */
export const useRoom = (room: Room): void =>
  useEffect(() => {
    const root = document.documentElement;
    const before = root.dataset.theme ?? 'device';
    if (room !== 'device') root.dataset.theme = room;
    return () => {
      root.dataset.theme = before;
    };
  }, [room]);

/** The second window follows, and may turn the pages. */
export const useSecondWindow = (folder: Folder, pages: readonly FolderPage[], spot: Spot): void =>
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
  }, [spot.current.place]);

export const useKeys = (spot: Spot, last: number, onDark: () => void, onEnd: () => void): void => {
  const turn = (by: number): void => spot.current.go(spot.current.place + by);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('select, input, textarea')) return;
      const isButton = target !== null && target.closest('button, summary') !== null;
      const jobs: Record<string, () => void> = {
        ArrowRight: () => turn(1),
        PageDown: () => turn(1),
        ArrowLeft: () => turn(-1),
        PageUp: () => turn(-1),
        Home: () => spot.current.go(0),
        End: () => spot.current.go(last),
        b: onDark,
        B: onDark,
        '.': onDark,
        Escape: onEnd,
        // A blank on a button presses the button.
        ...(!isButton && { ' ': () => turn(1) }),
      };
      const job = own(jobs, event.key);
      if (!job || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      job();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
};
