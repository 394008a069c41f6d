/** Beside the words that a state was kept. */
export const LockSign = () => (
  <svg class="i" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3" />
  </svg>
);
