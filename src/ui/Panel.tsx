// What opens below a control: a group with a name. Escape and a tap elsewhere close it; focus goes back to what opened it.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

export const Panel = ({
  label,
  onClose,
  children,
}: {
  label: string;
  onClose: () => void;
  children: ComponentChildren;
}) => {
  const box = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  close.current = onClose;
  useEffect(() => {
    const opener = document.activeElement;
    const place = box.current!.parentElement!;
    box.current!.focus({ preventScroll: true });
    const onTap = (event: Event): void => {
      if (event.target instanceof Node && !place.contains(event.target)) close.current();
    };
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      close.current();
      if (opener instanceof HTMLElement) opener.focus();
    };
    // Who goes on by keyboard leaves it behind.
    const onFocus = (event: FocusEvent): void => {
      if (event.target instanceof Node && !place.contains(event.target)) close.current();
    };
    document.addEventListener('pointerdown', onTap);
    document.addEventListener('keydown', onKey);
    document.addEventListener('focusin', onFocus);
    return () => {
      document.removeEventListener('pointerdown', onTap);
      document.removeEventListener('keydown', onKey);
      document.removeEventListener('focusin', onFocus);
    };
  }, []);
  return (
    <div ref={box} class="panel" role="group" aria-label={label} tabIndex={-1}>
      {children}
    </div>
  );
};
