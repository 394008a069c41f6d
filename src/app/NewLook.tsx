// What is elsewhere than it was, told once in a line to whoever knows the app as it looked before.
import { useState } from 'preact/hooks';
import { words } from '../i18n/words.ts';
import { isNewLook, lookTold } from './models/birth.ts';
import type { Services } from './models/types.ts';
import { Button } from '../ui/Button.tsx';

const TEXT = words('settings', 'newLook');

export const NewLook = ({ services }: { services: Services }) => {
  const text = TEXT[services.language.value];
  const [isNew, setNew] = useState(isNewLook);
  const understood = (): void => {
    lookTold();
    setNew(false);
  };
  return isNew ? (
    <div class="banner">
      <p>{text.said}</p>
      <Button onClick={understood}>{text.understood}</Button>
    </div>
  ) : null;
};
