// A button that opens a short list of actions. Closed by choosing, by Escape (the focus goes back), and by leaving it.
import { useEffect, useRef, useState } from 'preact/hooks';

export type MenuItem = { name: string; act: () => void };

export const Menu = ({ name, items }: { name: string; items: readonly MenuItem[] }) => {
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    first.current?.focus();
    const leave = (event: Event): void => {
      if (!box.current?.contains(event.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <div
      class="drop"
      ref={box}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        event.stopPropagation();
        close();
      }}
    >
      <button
        type="button"
        class="button"
        ref={button}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        {name} <span aria-hidden="true">▾</span>
      </button>
      {isOpen && (
        <ul class="droplist">
          {items.map(({ name: item, act }, i) => (
            <li key={item}>
              <button
                type="button"
                ref={i === 0 ? first : null}
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
