// Giving recorded values away and taking them over: the steps, one worker for each, and what came of the last.
import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Scope } from '../../../core/records/scope.ts';
import { todayAt } from '../../../core/values/berlin.ts';
import { error, type Issue } from '../../../core/values/issue.ts';
import { isHandover } from '../../../files/mark.ts';
import type { HandoverView } from '../../../importer/handover.ts';
import type { HandoverErrand } from '../../models/recording.ts';
import type { Services } from '../../models/types.ts';
import { fileName } from '../../save.ts';
import { passedOn, sharedFile } from '../import/given.ts';

type HandoverState =
  | { kind: 'reading' }
  | { kind: 'preview'; view: HandoverView }
  | { kind: 'refused'; issues: readonly Issue[]; isTable: boolean }
  | { kind: 'merged'; count: number }
  | { kind: 'notSaved' | 'notMade' | 'tooMany' };

export const ZIP = 'application/zip';

/** The worker of the step that runs: a step that begins ends the one before, and so does leaving the page. */
const useErrand = (services: Services) => {
  const errand = useRef<HandoverErrand | null>(null);
  const end = (): void => {
    errand.current?.end();
    errand.current = null;
  };
  const begin = async (): Promise<HandoverErrand> => {
    const recording = await services.model('recording');
    end();
    return (errand.current = recording.handover());
  };
  useEffect(() => end, []);
  return { errand, begin, end };
};

/** A file that was shared to the app, opened with it, or found to be one of these by the import of tables. */
const useGiven = (section: RefObject<HTMLElement | null>, take: (file: File) => void): void =>
  useEffect(() => {
    const given = passedOn();
    (given ? Promise.resolve(given) : sharedFile(isHandover)).then(
      (file) => {
        if (!file) return;
        section.current?.scrollIntoView();
        take(file);
      },
      (cause: unknown) => console.warn('nothing shared', cause),
    );
  }, []);

type Given = {
  services: Services;
  catalog: string;
  section: RefObject<HTMLElement | null>;
  /** A file is opened, from wherever it came. */
  onOpen: () => void;
  onChanged: () => Promise<void>;
};

export const useHandover = ({ services, catalog, section, onOpen, onChanged }: Given) => {
  const [state, setState] = useState<HandoverState | null>(null);
  const [withAhead, setWithAhead] = useState(false);
  const { errand, begin, end } = useErrand(services);
  const read = async (file: Blob, name: string): Promise<void> => {
    onOpen();
    setState({ kind: 'reading' });
    setWithAhead(false);
    const own = await begin();
    const isTable = !(await isHandover(file));
    const opened = await own.open(file, name, catalog);
    if (errand.current !== own) return;
    setState(
      opened.ok
        ? { kind: 'preview', view: opened.value }
        : { kind: 'refused', issues: opened.issues, isTable: isTable && file.size > 0 },
    );
  };
  const open = (file: Blob, name: string): void =>
    void read(file, name).catch((cause: unknown) => {
      console.error(cause);
      setState({ kind: 'refused', issues: [error('HANDOVER_DAMAGED')], isTable: false });
    });
  useGiven(section, (file) => open(file, file.name));
  /** So many entries are on another device now, or about to be: nobody need be reminded of them. A part of them does not count. */
  const handedOver = async (scope: Scope): Promise<void> => {
    if (scope === 'all')
      await (
        await services.model('backup')
      ).handedOver((await (await services.model('recording')).records(catalog)).length);
  };
  /** `give`: false where a person thought better of it. */
  const giveAway = async (scope: Scope, give: (file: File) => boolean | Promise<boolean>): Promise<void> => {
    try {
      setState(null);
      const made = await (await begin()).write(catalog, scope);
      end();
      if (!made.ok) {
        const isTooMany = made.issues.some(
          ({ code }) => code === 'HANDOVER_TOO_MANY' || code === 'TOO_LARGE',
        );
        setState(isTooMany ? { kind: 'tooMany' } : { kind: 'refused', issues: made.issues, isTable: false });
        return;
      }
      const name = fileName(`erfassung-${todayAt(Date.now())}`, 'zip');
      if (await give(new File([made.value as Uint8Array<ArrayBuffer>], name, { type: ZIP })))
        await handedOver(scope);
    } catch (cause) {
      console.error(cause);
      setState({ kind: 'notMade' });
    }
  };
  const merge = async (): Promise<void> => {
    try {
      const count = (await errand.current?.merge(withAhead)) ?? 0;
      end();
      setState({ kind: 'merged', count });
      // It is saved. That it is shown late must not look as if it were not.
      await onChanged().catch((cause: unknown) => console.error(cause));
    } catch (cause) {
      console.error(cause);
      setState({ kind: 'notSaved' });
    }
  };
  const cancel = (): void => {
    end();
    setState(null);
  };
  return { state, withAhead, setWithAhead, open, giveAway, merge, cancel };
};

export type HandoverSteps = ReturnType<typeof useHandover>;
