// What pages repeat, in every state. A new component gets its entry here; its pictures are made by `npm run gallery -- --accept`.
import type { ComponentChildren } from 'preact';
import { Back } from '../../src/ui/Back.tsx';
import { Button } from '../../src/ui/Button.tsx';
import { EmptyFrame } from '../../src/ui/EmptyFrame.tsx';
import { Facts } from '../../src/ui/Facts.tsx';
import { Choice, TextField } from '../../src/ui/fields.tsx';
import { Menu } from '../../src/ui/Menu.tsx';
import { Note } from '../../src/ui/Note.tsx';
import { QrCode } from '../../src/ui/QrCode.tsx';
import { StatusMark } from '../../src/ui/StatusMark.tsx';
import { tiles } from './tiles.tsx';
import { table } from './table.tsx';

export type Entry = {
  /** English, as the component is called; it names the pictures. */
  name: string;
  states: readonly (readonly [state: string, view: ComponentChildren])[];
};

const nothing = (): void => undefined;
const LONG = 'Zurückgehaltene Daten der Landesdatenbank übernehmen, obwohl sie sich stark unterscheiden';

export const entries: readonly Entry[] = [
  {
    name: 'empty',
    states: [
      [
        'what will be there, and the step to it',
        <EmptyFrame
          title="Noch keine Mappe"
          why="Eine Mappe hält fest, was in einer Sitzung gezeigt wird."
          steps={['Sitzung anlegen', 'Kennzahlen hineinlegen', 'Stand festhalten']}
        >
          <p>
            <Button onClick={nothing}>Beispielmappe ansehen</Button>
          </p>
        </EmptyFrame>,
      ],
      ['long words', <EmptyFrame title={LONG} why={LONG} steps={[LONG, LONG]} />],
    ],
  },
  {
    name: 'button',
    states: [
      [
        'quiet, main, text, of consequence',
        <div class="row">
          <Button onClick={nothing}>Ansehen</Button>
          <Button kind="main" onClick={nothing}>
            Übernehmen
          </Button>
          <Button kind="plain" onClick={nothing}>
            Alle zeigen
          </Button>
          <Button kind="danger" onClick={nothing}>
            Alles löschen
          </Button>
        </div>,
      ],
      [
        'not now',
        <div class="row">
          <Button disabled onClick={nothing}>
            Ansehen
          </Button>
          <Button kind="main" aria-disabled onClick={nothing}>
            Übernehmen
          </Button>
        </div>,
      ],
      ['long words', <Button onClick={nothing}>{LONG}</Button>],
      [
        'pressed',
        <Button aria-pressed onClick={nothing}>
          Nur das Nötige
        </Button>,
      ],
    ],
  },
  {
    name: 'note',
    states: [
      ['so it is', <Note>Hier erscheinen die Werte, sobald der erste da ist.</Note>],
      ['careful', <Note kind="warn">Für 2026 ist keine Einwohnerzahl bekannt.</Note>],
      ['went wrong', <Note kind="bad">Die Datei konnte nicht gelesen werden. Verloren ist nichts.</Note>],
      [
        'with a way on',
        <Note as="div" class="row">
          <p>Die Kennzahl ist entfernt.</p>
          <Button onClick={nothing}>Rückgängig</Button>
        </Note>,
      ],
    ],
  },
  {
    name: 'field',
    states: [
      ['empty', <TextField label="Ihre Funktion" value="" onInput={nothing} />],
      [
        'with a hint',
        <TextField
          label="Adresse"
          hint="Zum Beispiel https://daten.musterhausen.example/datapackage.json"
          value="https://"
          onInput={nothing}
        />,
      ],
      ['wrong', <TextField label="Kritisch unter" value="zwei" isWrong onInput={nothing} />],
      [
        'choice',
        <Choice
          label="Einrichtung"
          value="a"
          options={[
            ['a', 'Freiwillige Feuerwehr'],
            ['b', 'Bauhof'],
          ]}
          onPick={nothing}
        />,
      ],
      [
        'choice, wrong',
        <Choice label="Zeit" value="" isWrong options={[['', 'bitte wählen']]} onPick={nothing} />,
      ],
    ],
  },
  {
    name: 'menu',
    states: [
      [
        'closed',
        <Menu
          name="Speichern"
          items={[
            { name: 'Bild', act: nothing },
            { name: 'Tabelle (CSV)', act: nothing },
            { name: 'Drucken', act: nothing },
          ]}
        />,
      ],
    ],
  },
  {
    name: 'card',
    states: [
      [
        'with a heading',
        <section class="card">
          <h3>Quelle</h3>
          <p>Gemeinde Musterhausen, Stand 29.11.2026</p>
        </section>,
      ],
      [
        'closed',
        <details class="card">
          <summary>Weitergeben</summary>
          <p>Als Datei oder als Code.</p>
        </details>,
      ],
      [
        'open',
        <details class="card" open>
          <summary>Weitergeben</summary>
          <p>Als Datei oder als Code.</p>
        </details>,
      ],
    ],
  },
  {
    name: 'banner',
    states: [
      [
        'one sentence and a way on',
        <div class="banner">
          <p>Eine neue Fassung ist da.</p>
          <Button kind="main" onClick={nothing}>
            Jetzt neu laden
          </Button>
          <Button onClick={nothing}>Später</Button>
        </div>,
      ],
    ],
  },
  {
    name: 'busy',
    states: [
      [
        'with a way out',
        <div role="status" class="row busy">
          <label for="gallery-progress">Die Datei wird gelesen …</label>
          <progress id="gallery-progress" max={1} value={0.4} />
          <Button onClick={nothing}>Abbrechen</Button>
        </div>,
      ],
    ],
  },
  {
    name: 'status',
    states: [
      [
        'each',
        <div class="row">
          {(['critical', 'watch', 'good', 'unrated', 'noCurrentData'] as const).map((status) => (
            <StatusMark key={status} status={status} last={null} language="de" />
          ))}
        </div>,
      ],
      [
        'fallen silent',
        <div class="row">
          {(['critical', 'watch'] as const).map((last) => (
            <StatusMark key={last} status="noCurrentData" last={last} language="de" />
          ))}
        </div>,
      ],
      [
        'in English',
        <div class="row">
          {(['critical', 'watch', 'good', 'unrated', 'noCurrentData'] as const).map((status) => (
            <StatusMark key={status} status={status} last={null} language="en" />
          ))}
        </div>,
      ],
    ],
  },
  { name: 'back', states: [['above the name of a page', <Back href="#">Alle Mappen</Back>]] },
  {
    name: 'facts',
    states: [
      [
        'of when it is first, where it comes from last; what is not known is left out',
        <Facts
          facts={[
            { name: 'Stand', value: '27.11.2026' },
            null,
            { name: 'Abgerufen', value: '27.11.2026, 13:35' },
            { name: 'Quelle', value: LONG },
          ]}
        />,
      ],
    ],
  },
  { name: 'tile', states: tiles },
  { name: 'table', states: table },
  { name: 'code', states: [['to be read by a camera', <QrCode text="https://example.de/" label="Code" />]] },
];
