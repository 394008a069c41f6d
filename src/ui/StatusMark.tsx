// The status as shape and word: octagon, triangle, circle with tick, dashed square. Colour comes third.
import type { Status } from '../core/indicators/result.ts';
import type { Last } from '../core/indicators/status.ts';
import { LAST, STATUS } from '../i18n/sentences.ts';
import type { Language } from '../i18n/locale.ts';

export const StateSign = ({ status }: { status: Status }) => {
  switch (status) {
    case 'critical':
      return (
        <>
          <path d="M7 1h6l6 6v6l-6 6H7l-6-6V7z" fill="currentColor" />
          <path d="M10 5v6M10 13.6v1.8" stroke="var(--sign-ground)" stroke-width="2.2" />
        </>
      );
    case 'watch':
      return (
        <>
          <path d="M10 1.5 19.4 18H.6z" fill="currentColor" />
          <path d="M10 7v5.4M10 14.2v1.8" stroke="var(--sign-ground)" stroke-width="2" />
        </>
      );
    case 'good':
      return (
        <>
          <circle cx="10" cy="10" r="9" fill="currentColor" />
          <path d="m5.8 10.3 3 3 5.6-6.2" stroke="var(--sign-ground)" stroke-width="2.2" fill="none" />
        </>
      );
    case 'noCurrentData':
      return (
        <>
          <rect
            x="2"
            y="2"
            width="16"
            height="16"
            rx="1"
            fill="none"
            stroke="currentColor"
            stroke-width="2"
            stroke-dasharray="3.2 2.4"
          />
          <path d="M6 10h8" stroke="currentColor" stroke-width="2.2" />
        </>
      );
    case 'unrated':
      return <circle cx="10" cy="10" r="7.5" fill="none" stroke="currentColor" stroke-width="2" />;
  }
};

/** The outline of what it last was, broken: not known to hold now. */
export const LastShape = ({ last }: { last: Last }) => (
  <path
    d={
      last === 'critical'
        ? 'M7 1.5h6L18.5 7v6L13 18.5H7L1.5 13V7zM10 5v6M10 13.4v2'
        : 'M10 2 19 17.5H1zM10 7.5v4.6M10 14v1.8'
    }
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-dasharray="3.4 2"
  />
);

/** `last`: what a figure without current data last was, in place of the word that it has none; the shape says both. */
export const StatusMark = ({
  status,
  last = null,
  language,
  suffix,
}: {
  status: Status;
  last?: Last | null;
  language: Language;
  suffix?: string;
}) => (
  <span class="status" data-status={status} data-last={last ?? undefined}>
    <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
      {last ? <LastShape last={last} /> : <StateSign status={status} />}
    </svg>
    <span>
      {last ? LAST[language][last] : STATUS[language][status]}
      {suffix ?? ''}
    </span>
  </span>
);
