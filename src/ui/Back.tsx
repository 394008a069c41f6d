// The way back, above the name of a page: where to, in a word.
import type { ComponentChildren } from 'preact';

export const Back = ({ href, children }: { href: string; children: ComponentChildren }) => (
  <p class="backway noprint">
    <a class="back" href={href}>
      <svg class="i" aria-hidden="true" focusable="false">
        <use href="#i-next" />
      </svg>
      {children}
    </a>
  </p>
);
