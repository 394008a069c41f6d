// The front page without figures: the first visit, data that the browser removed, a database that cannot be read, tables only.
import { useState } from 'preact/hooks';
import type { Services } from '../../models/types.ts';
import { keptSetting } from '../../settings.ts';
import { SHELL } from '../../text/first.ts';
import { START } from '../../text/frame.ts';
import { Button } from '../../../ui/Button.tsx';
import { Note } from '../../../ui/Note.tsx';

const Welcome = ({ services }: { services: Services }) => {
  const [failed, setFailed] = useState(false);
  const text = START[services.language.value];
  const demo = (): void => {
    setFailed(false);
    void services
      .model('sync')
      .then((sync) => sync.subscribe(new URL('demo/datapackage.json', document.baseURI).href))
      .then((issues) => setFailed(issues.length > 0));
  };
  return (
    <div class="lage page">
      <h1 tabIndex={-1}>{text.welcome}</h1>
      <p class="lead">{text.welcomeLead}</p>
      <div class="row">
        <Button kind="main" onClick={demo}>
          {text.seeDemo}
        </Button>
        <a class="button" href="#/einstellungen/adresse">
          {text.setUp}
        </a>
      </div>
      <p role="status">{failed ? text.demoFailed : ''}</p>
      <p class="muted">{text.promise}</p>
    </div>
  );
};

const Lost = ({ services }: { services: Services }) => {
  const text = START[services.language.value];
  const again = (): void => {
    const address = keptSetting('subscribed');
    if (address !== null) void services.model('sync').then((sync) => sync.subscribe(address));
  };
  return (
    <div class="lage page">
      <h1 tabIndex={-1}>{text.lost}</h1>
      <Note kind="warn">{text.lostWhy}</Note>
      <p>{text.lostOwn}</p>
      <div class="row">
        {keptSetting('subscribed') !== null && (
          <Button kind="main" onClick={again}>
            {text.fetchAgain}
          </Button>
        )}
        <a class="button" href="#/einstellungen/sicherung">
          {text.restore}
        </a>
        <a class="button" href="#/einstellungen/adresse">
          {text.setUp}
        </a>
      </div>
    </div>
  );
};

const Broken = ({ services }: { services: Services }) => {
  const text = START[services.language.value];
  return (
    <div class="lage page">
      <h1 tabIndex={-1}>{text.broken}</h1>
      <div class="row">
        <Button kind="main" onClick={() => location.reload()}>
          {text.retry}
        </Button>
      </div>
    </div>
  );
};

const TablesOnly = ({ services }: { services: Services }) => {
  const text = START[services.language.value];
  return (
    <div class="lage page">
      <h1 tabIndex={-1}>{text.title}</h1>
      <Note>{text.noIndicators}</Note>
      <p>
        <a class="button" href="#/daten">
          {SHELL[services.language.value].sections.daten}
        </a>
      </p>
    </div>
  );
};

export const Start = ({ services }: { services: Services }) => {
  switch (services.situation.value.kind) {
    case 'lost':
      return <Lost services={services} />;
    case 'broken':
      return <Broken services={services} />;
    case 'ready':
      return <TablesOnly services={services} />;
    case 'first':
    case 'none':
      return <Welcome services={services} />;
  }
};
