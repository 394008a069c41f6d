// What this app is, how it is installed, and the licences of software and data.
import { useEffect, useState } from 'preact/hooks';
import { date } from '../../../i18n/format.ts';
import { publishedIn, sourceLine } from '../../../i18n/source.ts';
import { Said } from '../../../charts/Said.tsx';
import type { Licence } from '../../models/device.ts';
import type { Services } from '../../models/types.ts';
import { SETTINGS } from './text.ts';

export const About = ({ services }: { services: Services }) => {
  const language = services.language.value;
  const text = SETTINGS[language];
  const [licences, setLicences] = useState<readonly Licence[] | null>(null);
  useEffect(() => {
    services
      .model('device')
      .then((device) => device.licences())
      .then(setLicences, (cause: unknown) => console.warn('no licences', cause));
  }, []);
  return (
    <section class="card">
      <p>
        Gemeinde-Cockpit {services.app.version}, {text.built} {date(services.app.built, language)}.{' '}
        {text.licence}
      </p>
      <p class="small">{text.install}</p>
      <details>
        <summary>{text.software}</summary>
        {licences?.map((one) => (
          <details key={one.name}>
            <summary>
              {one.name} {one.version} ({one.licence})
            </summary>
            {one.text.split('\n\n').map((part, i) => (
              <p key={i} class="small breakall">
                {part}
              </p>
            ))}
          </details>
        ))}
      </details>
      <details>
        <summary>{text.dataLicences}</summary>
        <ul>
          {services.datasets.value?.map((one) => (
            <li key={one.id} class="small">
              <Said
                text={sourceLine(one.provenance, language)}
                of={publishedIn(one.provenance)}
                language={language}
              />
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
};
