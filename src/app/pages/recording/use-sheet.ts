// What a sheet keeps: the draft of one organisation and day, and what became of it when it was taken over.
import { useEffect, useState } from 'preact/hooks';
import { emptyDraft, isEmptyDraft, rebased, type Draft } from '../../../core/records/draft.ts';
import type { Entry } from '../../../core/records/entry.ts';
import { useKept, type Kept } from '../../kept.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from '../shared/use-begun.ts';

export type SheetDraft = {
  draft: Draft;
  kept: Kept;
  /** Shown, and kept at once. */
  change: (next: Draft) => void;
  /** What is kept still after its values were taken over. */
  readAgain: () => Promise<void>;
};

/** `onTyping`: whether there is anything here that was typed and not taken over. Missing: `draft` is null until it is read. */
export const useSheetDraft = (
  services: Services,
  key: string,
  onTyping: (is: boolean) => void,
): Omit<SheetDraft, 'draft'> & { draft: Draft | null; isLocked: boolean } => {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [isLocked, setLocked] = useState(false);
  const [kept, keeper] = useKept();
  const show = (held: Draft | null): void => {
    setDraft(held ?? emptyDraft(key));
    keeper.set(held ? 'kept' : 'none');
  };
  useBegun(services, key, show, (cause) => {
    // What is only locked is there: an empty sheet would be written over it.
    if ((cause as { name?: string }).name === 'Locked') setLocked(true);
    else setDraft(emptyDraft(key));
  });
  const isDirty = draft !== null && !isEmptyDraft(draft);
  useEffect(() => {
    if (!isDirty) return;
    onTyping(true);
    const release = services.holdInput();
    return () => {
      release();
      onTyping(false);
    };
  }, [isDirty]);
  const change = (next: Draft): void => {
    const stamped = { ...next, at: Date.now() };
    setDraft(stamped);
    keeper
      .write(
        services.model('recording').then((recording) => recording.keepDraft(stamped, draft)),
        (held) => (isEmptyDraft(held) ? 'none' : 'kept'),
      )
      .then(
        (held) => {
          // With what another window typed for the same day, and what was typed here since.
          setDraft((now) => now && rebased(stamped, now, held));
        },
        (cause: unknown) => console.error(cause),
      );
  };
  // Another window may have typed more.
  const readAgain = async (): Promise<void> =>
    show(await (await services.model('recording')).draft(key).catch(() => null));
  return { draft, isLocked, kept, change, readAgain };
};

export type Said =
  | { kind: 'saved'; added: readonly Entry[]; before: readonly Entry[] }
  | { kind: 'undone' | 'notSaved' | 'clock' | 'full' };

/** Why nothing was taken over. */
const whyNot = (cause: unknown): 'full' | 'clock' | 'notSaved' => {
  const { name } = cause as { name?: string };
  if (name === 'QuotaExceededError') return 'full';
  return name === 'ClockDoubt' ? 'clock' : 'notSaved';
};

type Taking = {
  services: Services;
  /** The entries are on the disk, and what is left of the draft is shown. */
  onAdded: () => void;
  readAgain: () => Promise<void>;
  onChanged: () => Promise<void>;
};

/** Adding entries, and what is said of it. */
export const useTaking = ({ services, onAdded, readAgain, onChanged }: Taking) => {
  const [isBusy, setBusy] = useState(false);
  const [said, setSaid] = useState<Said | null>(null);
  const add = async (added: readonly Entry[], taken: Draft | null, then: Said): Promise<void> => {
    setBusy(true);
    try {
      await (await services.model('recording')).addRecords(added, taken);
      if (taken) await readAgain();
      onAdded();
      setSaid(then);
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setSaid({ kind: whyNot(cause) });
    } finally {
      setBusy(false);
    }
  };
  return { isBusy, said, setSaid, add };
};
