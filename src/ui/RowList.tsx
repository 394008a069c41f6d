// Rows that lead to a page of their own: name and what it is about, its state in a word and a sign. The whole row is the link.
import type { ComponentChildren } from 'preact';
import type { Status } from '../core/indicators/result.ts';
import { classes } from './classes.ts';
import { StateSign } from './StatusMark.tsx';

/** `status`: missing where nothing is judged. */
export type RowState = { text: string; status?: Status | undefined };

export const StateMark = ({ id, state }: { id?: string; state: RowState }) => (
  <span id={id} class="state-mark" data-status={state.status}>
    {state.status && (
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <StateSign status={state.status} />
      </svg>
    )}
    <span>{state.text}</span>
  </span>
);

/** `id`: where the focus comes back to. `children`: facts between name and state. */
export const RowLink = ({
  id,
  href,
  title,
  about,
  state,
  sign,
  lang,
  class: place,
  children,
}: {
  id: string;
  href: string;
  title: ComponentChildren;
  about?: string | undefined;
  /** Missing: it has none. */
  state?: RowState;
  sign?: ComponentChildren;
  /** Of name and what it is about, where it is not that of the page. */
  lang?: string | undefined;
  /** More classes, for its place. */
  class?: string;
  children?: ComponentChildren;
}) => (
  <li class={classes('rowlink', place)}>
    {sign}
    <div class="names" lang={lang}>
      <a class="all" id={id} href={href} aria-describedby={state && `${id}-state`}>
        {title}
      </a>
      {about !== undefined && <p class="muted small">{about}</p>}
    </div>
    {children}
    {/* Another state is another mark: it does not slide into the place of the one before. */}
    {state && <StateMark key={state.text} id={`${id}-state`} state={state} />}
    <svg class="i go" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d="m9.5 6 6 6-6 6" />
    </svg>
  </li>
);
