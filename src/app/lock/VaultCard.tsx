// The card `Erfasste Werte verschlüsseln` of the settings: set up, locked or open; changed, taken away, or given up.
import { useEffect, useState } from 'preact/hooks';
import { number } from '../../i18n/format.ts';
import type { VaultActions, VaultState } from '../models/vault.ts';
import type { Services } from '../models/types.ts';
import { Forgotten } from './Forgotten.tsx';
import { UnreadablePart, useUnreadable } from './Unreadable.tsx';
import { Unlock } from './Unlock.tsx';
import { Ask, Minutes, useText } from './VaultForms.tsx';
import { Button } from '../../ui/Button.tsx';
import { Note } from '../../ui/Note.tsx';
import { Waiting } from '../../ui/Waiting.tsx';

type Report = { text: string; isBad: boolean };
type PartProps = {
  services: Services;
  actions: VaultActions;
  onDone: (said: string) => Promise<void>;
  onFailed: (cause: unknown) => void;
};

const Off = ({ services, actions, onDone }: PartProps) => {
  const text = useText(services);
  const [minutes, setMinutes] = useState<number>(15);
  return (
    <>
      <p>{text.after}</p>
      <Note kind="warn">{text.lost}</Note>
      <Minutes services={services} value={minutes} onChange={setMinutes} />
      <Ask
        services={services}
        button={text.create}
        asksNew
        busy={text.busy}
        act={async (_old, fresh, onShare) => {
          await actions.create(fresh, minutes, onShare);
          await onDone(text.created);
          return null;
        }}
      />
    </>
  );
};

const Locked = ({ services, actions, onDone, onFailed, isWhole }: PartProps & { isWhole: boolean }) => {
  const text = useText(services);
  const erase = async (): Promise<void> => {
    const gone = await actions.erase();
    await onDone(text.erased(number(gone, services.language.value)));
  };
  return (
    <>
      <p>
        <strong>{text.isLocked}</strong> {text.ask}
      </p>
      {!isWhole && <Note kind="warn">{text.notWhole}</Note>}
      <Unlock services={services} />
      <Forgotten
        summary={text.forgotten}
        why={text.forgottenWhy}
        sure={text.sure}
        button={text.erase}
        onErase={() => void erase().catch(onFailed)}
      />
    </>
  );
};

const Open = ({
  services,
  actions,
  onDone,
  onFailed,
  minutes,
  isWhole,
}: PartProps & { minutes: number; isWhole: boolean }) => {
  const text = useText(services);
  const [isBusy, setBusy] = useState(false);
  const finish = (): void => {
    setBusy(true);
    actions
      .finish(() => undefined)
      .then(() => onDone(text.created))
      .catch(onFailed)
      .finally(() => setBusy(false));
  };
  return (
    <>
      <p>
        <strong>{isWhole ? text.isOpen : text.isPartly}</strong>
      </p>
      {!isWhole && (
        <Note as="div" kind="warn">
          <p>{text.notWholeOpen}</p>
          <Button disabled={isBusy} onClick={finish}>
            {isBusy ? text.busy : text.finish}
          </Button>
        </Note>
      )}
      <Minutes
        services={services}
        value={minutes}
        onChange={(chosen) =>
          void actions
            .setMinutes(chosen)
            .then(() => onDone(''))
            .catch(onFailed)
        }
      />
      <div class="row">
        <Button onClick={() => void actions.lock().catch(onFailed)}>{text.lock}</Button>
      </div>
      <details>
        <summary>{text.change}</summary>
        <p>{text.changeWhy}</p>
        <Note kind="warn">{text.lost}</Note>
        <Ask
          services={services}
          button={text.doChange}
          asksOld
          asksNew
          busy={text.unlocking}
          act={async (old, fresh) => {
            if ((await actions.change(old, fresh)) === 'wrong') return 'wrong';
            await onDone(text.changed);
            return null;
          }}
        />
      </details>
      <details>
        <summary>{text.remove}</summary>
        <p>{text.removeWhy}</p>
        <Ask
          services={services}
          button={text.doRemove}
          asksOld
          busy={text.busyOpening}
          act={async (old, _fresh, onShare) => {
            if ((await actions.remove(old, onShare)) === 'wrong') return 'wrong';
            await onDone(text.removed);
            return null;
          }}
        />
      </details>
    </>
  );
};

export const VaultCard = ({ services }: { services: Services }) => {
  const text = useText(services);
  const [actions, setActions] = useState<VaultActions | null>(null);
  const [state, setState] = useState<VaultState | null>(null);
  const [said, setSaid] = useState<Report | null>(null);
  const unreadable = useUnreadable(services);
  const look = async (from: VaultActions): Promise<void> => setState(await from.state());
  useEffect(() => {
    let end = (): void => undefined;
    const begin = async (): Promise<void> => {
      const vault = await services.model('vault');
      setActions(vault);
      end = vault.watch(() => void look(vault).catch((cause: unknown) => console.error(cause)));
      await look(vault);
    };
    begin().catch((cause: unknown) => console.error(cause));
    return () => end();
  }, []);
  // Taken away or set up in another window.
  const situation = services.situation.value;
  useEffect(() => {
    if (actions) look(actions).catch((cause: unknown) => console.error(cause));
  }, [situation]);
  const props = actions && {
    services,
    actions,
    onDone: async (done: string) => {
      setSaid(done === '' ? null : { text: done, isBad: false });
      await look(actions);
    },
    onFailed: (cause: unknown) => {
      console.error(cause);
      setSaid({ text: text.failed, isBad: true });
    },
  };
  return (
    <section class="card" id="verschluesselung">
      <p>{text.lead}</p>
      {state === null && <Waiting>{'\u00a0'}</Waiting>}
      {props && state?.kind === 'off' && <Off {...props} />}
      {props && state?.kind === 'locked' && <Locked {...props} isWhole={state.isWhole} />}
      {props && unreadable && (
        <UnreadablePart
          services={services}
          found={unreadable}
          onRemove={() => {
            const remove = async (): Promise<void> => {
              const gone = await props.actions.removeUnreadable();
              await props.onDone(text.unreadable.removed(number(gone, services.language.value)));
            };
            remove().catch(props.onFailed);
          }}
        />
      )}
      {props && state?.kind === 'open' && <Open {...props} minutes={state.minutes} isWhole={state.isWhole} />}
      <div role="status">{said && <p class={said.isBad ? 'note bad' : 'note'}>{said.text}</p>}</div>
      <details>
        <summary>{text.limitsTitle}</summary>
        <ul>
          {text.limits.map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
      </details>
    </section>
  );
};
