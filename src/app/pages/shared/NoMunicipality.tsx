// What a page holds once a municipality is set up, and the one step to it.
import { EmptyFrame } from '../../../ui/EmptyFrame.tsx';
import { START } from '../../text/frame.ts';
import type { Services } from '../../models/types.ts';

export const NoMunicipality = ({
  services,
  why,
}: {
  services: Services;
  why: 'noneYetData' | 'noneYetRecording';
}) => {
  const text = START[services.language.value];
  return (
    <EmptyFrame title={text.noneYet} why={text[why]} steps={text.noneYetSteps}>
      <p>
        <a class="button main" href="#/einstellungen/adresse">
          {text.setUp}
        </a>
      </p>
    </EmptyFrame>
  );
};
