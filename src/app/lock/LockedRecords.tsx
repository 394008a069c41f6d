// In place of everything that would show or take a recorded value while it is locked.
import type { Services } from '../models/types.ts';
import { Unlock } from './Unlock.tsx';
import { UnreadableNote, useUnreadable } from './Unreadable.tsx';
import { VAULT } from './text.ts';

export const LockedRecords = ({ services }: { services: Services }) => {
  const text = VAULT[services.language.value];
  const unreadable = useUnreadable(services);
  if (unreadable)
    return (
      <section class="card">
        <UnreadableNote services={services} />
      </section>
    );
  return (
    <section class="card">
      <p>
        <strong>{text.isLocked}</strong> {text.ask}{' '}
        <a href="#/einstellungen/verschluesselung">{text.toSettings}</a>
      </p>
      <Unlock services={services} />
    </section>
  );
};
