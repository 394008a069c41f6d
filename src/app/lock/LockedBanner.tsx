// On every page where recorded values are protected and not opened: says so, and asks for the passphrase where one taps.
import { useState } from 'preact/hooks';
import type { Services } from '../models/types.ts';
import { Unlock } from './Unlock.tsx';
import { UnreadableNote, useUnreadable } from './Unreadable.tsx';
import { VAULT } from './text.ts';
import { Button } from '../../ui/Button.tsx';

export const LockedBanner = ({ services }: { services: Services }) => {
  const [isOpen, setOpen] = useState(false);
  const text = VAULT[services.language.value];
  const unreadable = useUnreadable(services);
  if (unreadable)
    return (
      <div class="banner">
        <UnreadableNote services={services} />
      </div>
    );
  return (
    <div class="banner">
      <p>
        {text.banner} {isOpen && <a href="#/einstellungen/verschluesselung">{text.toSettings}</a>}
      </p>
      {isOpen ? (
        <Unlock services={services} isFirst />
      ) : (
        <Button onClick={() => setOpen(true)}>{text.unlock}</Button>
      )}
    </div>
  );
};
