// The name of a page of a session folder, and what moves and opens it.
import { useRef } from 'preact/hooks';
import { stepOf } from './arrows.ts';
import type { SessionText } from './text.ts';
import { Button } from '../../../ui/Button.tsx';
import type { PageViewProps } from './page-props.ts';

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

/** The name of a page, and what moves and opens it. */
export const PageHead = ({
  folder,
  page,
  place,
  onMove,
  text,
  name,
  isEditing,
  onEdit,
}: PageViewProps & { text: SessionText; name: string; isEditing: boolean; onEdit: () => void }) => (
  <div class="row pagehead">
    <h3>
      {page.item !== '' && <span class="item">{page.item}</span>} {page.title}
      {page.isClosed && <span class="tag">{text.closedMark}</span>}
    </h3>
    {folder.frozen === null && (
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
        <Button aria-expanded={isEditing} onClick={onEdit}>
          {isEditing ? text.close : text.edit}
        </Button>
      </div>
    )}
  </div>
);
