// A comparison value as it is typed, and the entry that it becomes.
import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordedField } from '../../../core/records/organisation.ts';
import type { Standing } from '../../../core/records/merge.ts';
import { comparedEntry, fromDraft, toDraft, type ComparedDraft } from '../../../core/records/targets.ts';
import { useKept } from '../../kept.ts';
import type { Services } from '../../models/types.ts';
import { useBegun } from '../shared/use-begun.ts';

/** What is typed of a new comparison value: shown, and kept at once. */
export const useTargetDraft = (
  services: Services,
  key: string,
  fields: readonly RecordedField[],
  day: string,
) => {
  const [draft, setDraft] = useState<ComparedDraft>({
    name: fields[0]?.name ?? '',
    kind: 'target',
    text: '',
    from: day,
    reason: '',
  });
  const [kept, keeper] = useKept();
  /** Opened for what was begun, and from then on left as a person leaves it. */
  const [hasBegun, setBegun] = useState(false);
  useBegun(services, key, (found) => {
    const begun = found && fromDraft(found);
    if (!begun || !fields.some(({ name }) => name === begun.name)) return;
    keeper.set('kept');
    setBegun(true);
    setDraft(begun);
  });
  const field = fields.find(({ name }) => name === draft.name) ?? fields[0];
  const isTyped = draft.text !== '' || draft.reason !== '';
  useEffect(() => (isTyped ? services.holdInput() : undefined), [isTyped]);
  const latest = useRef(draft);
  latest.current = draft;
  const change = (to: Partial<ComparedDraft>): void => {
    const next = { ...draft, name: field?.name ?? draft.name, ...to };
    setBegun(true);
    setDraft(next);
    keeper
      .write(
        services
          .model('recording')
          .then((recording) => recording.keepDraft(toDraft(key, next, Date.now()), null)),
        () => 'kept',
      )
      .catch((cause: unknown) => console.error(cause));
  };
  /** Whether nothing was typed since: what was typed while it was written stays. */
  const clear = (): boolean => {
    if (latest.current.text !== draft.text || latest.current.reason !== draft.reason) return false;
    setDraft((now) => ({ ...now, text: '', reason: '' }));
    return true;
  };
  return { key, draft, field, kept, hasBegun, isTyped, change, clear };
};

export type TypedTarget = ReturnType<typeof useTargetDraft>;

type Given = {
  services: Services;
  /** For which organisation, and by whom. */
  made: { catalog: string; organisation: string; by: string };
  field: RecordedField;
  standing: ReadonlyMap<string, Standing>;
  typed: TypedTarget;
  onChanged: () => Promise<void>;
};

/** Setting what is typed, what is wrong with it, and what is said of it. */
export const useTargetEntry = ({ services, made, field, standing, typed, onChanged }: Given) => {
  const { draft } = typed;
  const [wrong, setWrong] = useState<'value' | 'day' | 'reason' | null>(null);
  const [said, setSaid] = useState<'saved' | 'notSaved' | 'clock' | null>(null);
  /** `value` null: what is published holds again. */
  const save = async (value: number | null): Promise<void> => {
    if (draft.from === '') return setWrong('day');
    if (draft.reason.trim() === '') return setWrong('reason');
    setWrong(null);
    const entry = comparedEntry(draft, field, value, standing, {
      ...made,
      id: crypto.randomUUID(),
      at: Date.now(),
    });
    try {
      await (
        await services.model('recording')
      ).addRecords([entry], toDraft(typed.key, { ...draft, name: field.name }, 0));
      if (typed.clear()) setSaid('saved');
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setSaid((cause as { name?: string }).name === 'ClockDoubt' ? 'clock' : 'notSaved');
    }
  };
  return { wrong, setWrong, said, setSaid, save };
};
