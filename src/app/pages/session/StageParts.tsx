// What the presentation shows: a page, all of them, and what can be done.
import type { Language } from '../../../i18n/locale.ts';
import type { Folder, FolderPage } from '../../../core/folders/folder.ts';
import { number } from '../../../i18n/format.ts';
import { BlockView } from './BlockView.tsx';
import { SESSION, type SessionText } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import { type StageProps, type Room, ROOMS } from './stage-hooks.ts';

export const Nothing = ({ text, onEnd }: { text: SessionText; onEnd: () => void }) => (
  <div class="stagebody ask">
    <h1 tabIndex={-1}>{text.stage.nothing}</h1>
    <Button kind="main" onClick={onEnd}>
      {text.stage.end}
    </Button>
  </div>
);

type Heading = { current: HTMLHeadingElement | null };

/** All pages, to choose from. */
export const Overview = ({
  pages,
  text,
  heading,
  go,
}: {
  pages: readonly FolderPage[];
  text: SessionText;
  heading: Heading;
  go: (to: number) => void;
}) => (
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
);

/** One page as it is on the wall; `large`: the one part that fills it. */
export const Slide = ({
  page,
  place,
  count,
  pictures,
  at,
  large,
  language,
  heading,
}: Pick<StageProps, 'pictures' | 'at'> & {
  page: FolderPage;
  place: number;
  count: number;
  large: string | null;
  language: Language;
  heading: Heading;
}) => {
  const text = SESSION[language];
  return (
    <>
      <p class="stagehead">
        <span>
          {page.item}
          {page.isClosed && ` · ${text.closedMark}`}
        </span>
        <span>
          {number(place + 1, language)} {text.of} {number(count, language)}
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
  );
};

/** A chart of the page as large as the wall. */
export const Enlarge = ({
  page,
  pictures,
  large,
  language,
  onPick,
}: Pick<StageProps, 'pictures'> & {
  page: FolderPage;
  large: string | null;
  language: Language;
  onPick: (block: string | null) => void;
}) => {
  const text = SESSION[language];
  const charts = page.blocks.filter((block) => {
    const kind = pictures.get(block.id)?.kind;
    return kind === 'chart' || kind === 'indicator';
  });
  return (
    <>
      {charts.map((block, i) => (
        <Button
          key={block.id}
          aria-pressed={large === block.id}
          onClick={() => onPick(large === block.id ? null : block.id)}
        >
          {large === block.id ? text.stage.shrink : text.stage.enlarge}
          {charts.length > 1 ? ` ${number(i + 1, language)}` : ''}
        </Button>
      ))}
    </>
  );
};

export const More = ({
  folder,
  room,
  text,
  onPick,
}: {
  folder: Folder;
  room: Room;
  text: SessionText;
  onPick: (room: Room) => void;
}) => (
  <details>
    <summary>{text.stage.more}</summary>
    <div>
      <label class="field">
        <span class="label">{text.stage.room}</span>
        <select class="select" value={room} onChange={(event) => onPick(event.currentTarget.value as Room)}>
          {ROOMS.map((one) => (
            <option key={one} value={one}>
              {text.stage.rooms[one]}
            </option>
          ))}
        </select>
      </label>
      <Button
        onClick={() => open(`#/sitzung/${folder.id}/notizen`, 'cockpit-notizen', 'width=700,height=600')}
      >
        {text.stage.notes}
      </Button>
    </div>
  </details>
);
