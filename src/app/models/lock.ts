// The PIN and what a tablet is for, as the settings ask for them. What locks is loaded by whoever puts the app together.

export type LockActions = {
  /** Keeps this window to PIN and role from now on, by what is kept then. */
  watch: () => void;
  /** Locks all windows. Done when the PIN was typed in one. */
  now: () => Promise<void>;
};
