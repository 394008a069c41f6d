// What is chosen for a figure of one's own, what it would be, and what is kept of it.
import { useRef, useState } from 'preact/hooks';
import {
  ownDefinition,
  type OwnChoice,
  type OwnIndicator,
  type OwnProblem,
} from '../../../core/indicators/own.ts';
import { choiceIn } from '../../../core/indicators/own-choice.ts';
import { formKey } from '../../../core/records/begun-form.ts';
import type { DatasetSummary, Services } from '../../models/types.ts';
import { firstChoice, givenChoice } from './given.ts';
import { useParts } from './Reckon.tsx';
import { useKeptForm } from '../shared/use-kept-form.ts';

const newId = (): string => `eigene-${crypto.randomUUID().slice(0, 13)}`;

export type FormProps = { services: Services; summary: DatasetSummary; search: URLSearchParams };

/** What is chosen, what it would be, and what is kept of it. */
export const useOwn = ({ services, summary, search }: FormProps) => {
  const [given] = useState(() => givenChoice(summary, search));
  const [choice, setChoice] = useState<OwnChoice>(() => firstChoice(summary, given.choice));
  const [id, setId] = useState(newId);
  const [shown, setShown] = useState<readonly OwnProblem[]>([]);
  const [base, setBase] = useState<OwnIndicator | null>(null);
  const [version, setVersion] = useState(0);
  const [said, setSaid] = useState(false);
  const [saving, setSaving] = useState<'idle' | 'busy' | 'failed'>('idle');
  const touched =
    JSON.stringify(choice) !== JSON.stringify(base?.choice ?? firstChoice(summary, given.choice));
  /** What is on the screen, also for who comes back from a wait. */
  const latest = useRef(choice);
  latest.current = choice;
  const place = {
    key: formKey('eigene-kennzahl', JSON.stringify([summary.id, base?.id ?? null])),
    from: base ? '' : search.toString(),
  };
  const kept = useKeptForm(services, place, { choice: JSON.stringify(choice) }, touched, (begun) => {
    const before = choiceIn(begun.choice);
    if (before) setChoice(before);
    return before !== null;
  });
  const change = (part: Partial<OwnChoice>): void => {
    setChoice({ ...choice, ...part });
    setSaid(false);
    setSaving('idle');
  };
  const found = useParts({ services, summary, choice });
  // A figure that was made before the parts were asked for stays as it is until a person says more.
  const parts = choice.parts !== undefined || base ? (choice.parts ?? null) : (found?.proposed ?? null);
  const whole = { ...choice, parts };
  const { definition, problems } = ownDefinition(whole, summary, id);
  const reset = (): void => {
    setId(newId());
    setBase(null);
    setChoice(firstChoice(summary));
    setShown([]);
  };
  const save = async (): Promise<void> => {
    setShown(problems);
    if (problems.length > 0) return;
    if (saving === 'busy') return;
    setSaving('busy');
    const own = { id, dataset: summary.id, definition, choice: whole, at: base?.at ?? Date.now() };
    try {
      await (await services.model('figures')).save(own);
    } catch (cause) {
      console.error(cause);
      return setSaving('failed');
    }
    setSaving('idle');
    kept.forget();
    setVersion((one) => one + 1);
    // What was changed while it was written is not saved, and stays.
    if (latest.current !== choice) return setBase(own);
    setSaid(true);
    reset();
  };
  const edit = (one: OwnIndicator): void => {
    setId(one.id);
    setBase(one);
    setChoice(one.choice);
    setShown([]);
    setSaid(false);
  };
  return {
    choice,
    /** A part of it is another now. */
    change,
    /** All of it is another now: a part may be missing. */
    choose: (next: OwnChoice): void => {
      setChoice(next);
      setSaid(false);
      setSaving('idle');
    },
    anew: (): void => {
      kept.forget();
      setChoice(base?.choice ?? firstChoice(summary, given.choice));
    },
    isWhole: given.isWhole,
    isBegun: kept.isBegun,
    isEdited: base !== null,
    definition,
    problems,
    found,
    parts,
    shown,
    said,
    saving,
    version,
    save,
    edit,
    removed: (one: OwnIndicator): void => {
      setSaid(false);
      if (one.id === id) reset();
    },
  };
};

export type Making = ReturnType<typeof useOwn>;
