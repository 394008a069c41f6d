// One page of a folder on screen: what it shows, and while the folder is open, how it is changed.
import { useRef, useState } from 'preact/hooks';
import { addBlock, changeBlock, moveBlock, removeBlock } from '../../../core/folders/edit.ts';
import type { Block, Folder, FolderPage } from '../../../core/folders/folder.ts';
import type { Language } from '../../../i18n/locale.ts';
import type { Services } from '../../models/types.ts';
import { BlockView } from './BlockView.tsx';
import type { Change } from './state.ts';
import { stepOf } from './arrows.ts';
import { differenceText, titleOf } from './model.ts';
import type { Shown } from './state.ts';
import { TalkNote } from './TalkNote.tsx';
import { SESSION, type SessionText } from './text.ts';
import { Ticked, Typed } from './Typed.tsx';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

type Props = {
  services: Services;
  folder: Folder;
  page: FolderPage;
  place: number;
  shown: Shown | null;
  at: number;
  change: Change;
  onMove: (to: number) => void;
  onRemove: () => void;
  onChange: (change: Partial<Pick<FolderPage, 'item' | 'title' | 'isClosed'>>) => void;
};

const newId = (): string => crypto.randomUUID();

/** Drags with a finger or the mouse; the arrow keys do the same. */
const Handle = ({
  label,
  hint,
  place,
  onMove,
}: {
  label: string;
  hint: string;
  place: number;
  onMove: (to: number) => void;
}) => {
  const from = useRef<number | null>(null);
  const over = (event: PointerEvent): number | null => {
    const node = document.elementFromPoint(event.clientX, event.clientY)?.closest('[data-place]');
    return node instanceof HTMLElement ? Number(node.dataset.place) : null;
  };
  return (
    <Button
      kind="plain"
      class="handle"
      aria-label={label}
      title={hint}
      onKeyDown={(event) => {
        const by = stepOf(event);
        if (by === 0) return;
        event.preventDefault();
        onMove(place + by);
      }}
      onPointerDown={(event) => {
        from.current = place;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerUp={(event) => {
        const to = from.current === null ? null : over(event);
        from.current = null;
        if (to !== null && to !== place) onMove(to);
      }}
      onPointerCancel={() => {
        from.current = null;
      }}
    >
      <span aria-hidden="true">⋮⋮</span>
    </Button>
  );
};

const AddIndicator = ({
  services,
  text,
  onAdd,
}: {
  services: Services;
  text: SessionText;
  onAdd: (id: string) => void;
}) => {
  const state = services.situation.value;
  const results = state.kind === 'ready' ? state.situation.results : [];
  if (results.length === 0) return null;
  return (
    <label class="field">
      <span class="label">{text.addIndicator}</span>
      <select
        class="select"
        value=""
        onChange={(event) => {
          const id = event.currentTarget.value;
          event.currentTarget.value = '';
          if (id !== '') onAdd(id);
        }}
      >
        <option value="">{text.chooseIndicator}</option>
        {results.map(({ id, definition }) => (
          <option key={id} value={id}>
            {definition.title}
          </option>
        ))}
      </select>
    </label>
  );
};

const BlockTools = ({
  block,
  name,
  at,
  last,
  page,
  change,
  text,
}: {
  block: Block;
  name: string;
  at: number;
  last: number;
  page: FolderPage;
  change: Change;
  text: SessionText;
}) => (
  <div class="row noprint" role="group" aria-label={`${text.block}: ${name}`}>
    {at > 0 && (
      <Button
        aria-label={`${text.up}: ${name}`}
        onClick={() => void change((one) => moveBlock(one, page.id, block.id, at - 1))}
      >
        {text.up}
      </Button>
    )}
    {at < last && (
      <Button
        aria-label={`${text.down}: ${name}`}
        onClick={() => void change((one) => moveBlock(one, page.id, block.id, at + 1))}
      >
        {text.down}
      </Button>
    )}
    <Button
      aria-label={`${text.removeBlock}: ${name}`}
      onClick={() => void change((one) => removeBlock(one, page.id, block.id))}
    >
      {text.removeBlock}
    </Button>
  </div>
);

const Mark = ({
  block,
  shown,
  text,
  language,
}: {
  block: Block;
  shown: Shown;
  text: SessionText;
  language: Language;
}) => {
  const difference = shown.differences.get(block.id);
  const picture = shown.pictures.get(block.id);
  if (shown.damaged.has(block.id)) return <Note kind="bad">{text.damaged}</Note>;
  if (!difference || !picture) return null;
  return (
    <Note kind="warn" class="newer">
      {differenceText(difference, picture, text, language)}
    </Note>
  );
};

export const PageView = ({
  services,
  folder,
  page,
  place,
  shown,
  at,
  change,
  onMove,
  onRemove,
  onChange,
}: Props) => {
  const language = services.language.value;
  const text = SESSION[language];
  const [isEditing, setEditing] = useState(false);
  const isOpen = folder.frozen === null;
  const name = `${page.item} ${page.title}`.trim();
  const id = (part: string): string => `page-${page.id}-${part}`;
  return (
    <li class="card sessionpage" data-place={place}>
      <div class="row pagehead">
        <h3>
          {page.item !== '' && <span class="item">{page.item}</span>} {page.title}
          {page.isClosed && <span class="tag">{text.closedMark}</span>}
        </h3>
        {isOpen && (
          <div class="row tools">
            <Handle label={`${text.drag}: ${name}`} hint={text.dragHint} place={place} onMove={onMove} />
            <Button
              kind="plain"
              aria-label={`${text.up}: ${name}`}
              aria-disabled={place === 0}
              onClick={() => place > 0 && onMove(place - 1)}
            >
              <span aria-hidden="true">↑</span>
            </Button>
            <Button
              kind="plain"
              aria-label={`${text.down}: ${name}`}
              aria-disabled={place === folder.pages.length - 1}
              onClick={() => place < folder.pages.length - 1 && onMove(place + 1)}
            >
              <span aria-hidden="true">↓</span>
            </Button>
            <Button aria-expanded={isEditing} onClick={() => setEditing(!isEditing)}>
              {isEditing ? text.close : text.edit}
            </Button>
          </div>
        )}
      </div>
      {isOpen && isEditing && (
        <>
          <div class="two">
            <Typed
              id={id('item')}
              label={text.item}
              value={page.item}
              max={60}
              onType={(item) => onChange({ item })}
            />
            <Typed
              id={id('title')}
              label={text.pageTitle}
              value={page.title}
              max={200}
              onType={(title) => onChange({ title })}
            />
          </div>
          <Ticked
            label={text.closed}
            isTicked={page.isClosed}
            onTick={(isClosed) => onChange({ isClosed })}
          />
        </>
      )}
      {page.blocks.map((block, i) => (
        <div key={block.id}>
          {isOpen && isEditing && block.kind === 'text' ? (
            <Typed
              id={id(block.id)}
              label={text.text}
              value={block.text}
              max={20_000}
              rows={5}
              onType={(typed) => void change((one) => changeBlock(one, page.id, { ...block, text: typed }))}
            />
          ) : (
            <BlockView
              block={block}
              picture={shown?.pictures.get(block.id) ?? null}
              at={at}
              language={language}
              look="screen"
              pageTitle={page.title}
              mark={shown && <Mark block={block} shown={shown} text={text} language={language} />}
            />
          )}
          {isOpen && isEditing && (
            <BlockTools
              block={block}
              name={titleOf(block, shown?.pictures.get(block.id) ?? null) || text.text}
              at={i}
              last={page.blocks.length - 1}
              page={page}
              change={change}
              text={text}
            />
          )}
        </div>
      ))}
      {isOpen && isEditing && (
        <>
          <AddIndicator
            services={services}
            text={text}
            onAdd={(indicator) =>
              void change((one) => addBlock(one, page.id, { id: newId(), kind: 'indicator', indicator }))
            }
          />
          <div class="row">
            <Button
              onClick={() =>
                void change((one) => addBlock(one, page.id, { id: newId(), kind: 'text', text: '' }))
              }
            >
              {text.addText}
            </Button>
            <Button aria-label={`${text.removePage}: ${name}`} onClick={onRemove}>
              {text.removePage}
            </Button>
          </div>
        </>
      )}
      <TalkNote services={services} folder={folder} page={page} />
    </li>
  );
};
