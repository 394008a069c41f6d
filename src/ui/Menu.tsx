// A button that opens a short list of actions. Closed by choosing, by Escape (the focus goes back), by leaving it, and by what moves it.
import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** `isOn`: the choice that holds now, among several. */
export type MenuItem = { name: string; act: () => void; isOn?: boolean };

const EDGE = 8;

/** Below what opened it and inside the window, whatever scrolls around it. */
const place = (list: HTMLElement, button: HTMLElement): void => {
  const from = button.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = list;
  const left = Math.max(EDGE, Math.min(from.left, document.documentElement.clientWidth - width - EDGE));
  const isBelow = from.bottom + height + EDGE <= innerHeight || from.top - height - EDGE < 0;
  list.style.left = `${left}px`;
  list.style.top = `${isBelow ? from.bottom + 4 : from.top - height - 4}px`;
};

export const Menu = ({
  name,
  items,
  look = 'button',
  mark = '▾',
  children,
}: {
  /** What the button says, unless `children` do. */
  name: string;
  items: readonly MenuItem[];
  look?: string;
  /** The sign behind it. */
  mark?: string;
  children?: ComponentChildren;
}) => {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => {
    if (!isOpen) return;
    place(list.current!, button.current!);
    list.current!.querySelector('button')?.focus({ preventScroll: true });
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return;
    const leave = (event: Event): void => {
      if (!(event.target instanceof Node && box.current?.contains(event.target))) setOpen(false);
    };
    const move = (event: Event): void => {
      if (!(event.target instanceof Node && list.current?.contains(event.target))) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    document.addEventListener('scroll', move, { capture: true });
    addEventListener('resize', move);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
      document.removeEventListener('scroll', move, { capture: true });
      removeEventListener('resize', move);
    };
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      class="menubox"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button type="button" class={look} ref={button} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {children ?? name} <span aria-hidden="true">{mark}</span>
      </button>
      {isOpen && (
        <ul class="droplist" ref={list} aria-label={name}>
          {items.map(({ name: item, act, isOn }) => (
            <li key={item}>
              <button
                type="button"
                aria-pressed={isOn}
                onClick={() => {
                  close();
                  act();
                }}
              >
                {item}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
