// The table of any length, with a kind of value in each column and what is missing.
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../src/ui/Button.tsx';
import type { Cell, Field } from '../../src/core/table/dataset.ts';
import { DataTable } from '../../src/ui/DataTable.tsx';

const fields: readonly Field[] = [
  { name: 'Stadtteil', type: 'text', role: 'dimension' },
  { name: 'Jahr', type: 'period', role: 'time' },
  { name: 'Einwohner', type: 'number', role: 'measure', unit: 'Personen' },
  { name: 'Anteil', type: 'number', role: 'measure', unit: '%' },
];
const rows: readonly (readonly Cell[])[] = [
  ['Altstadt', '2025', 4321, 12.5],
  ['Neustadt', '2025', 12345, 35.7],
  ['Mühlenviertel', '2025', null, null],
  ['Gewerbegebiet an der Bundesstraße', '2025', 7, 0.02],
];

const shown = (cell: Cell): string => {
  if (cell === null) return '–';
  return typeof cell === 'number' ? cell.toLocaleString('de-DE') : String(cell);
};
const view = (given: { rows: readonly (readonly Cell[])[]; sort: 'Einwohner' | null }): ComponentChildren => (
  <div style={{ blockSize: '15rem' }}>
    <DataTable
      name={given.sort === null ? 'Einwohner' : 'Einwohner, geordnet'}
      fields={fields}
      rows={given.rows.length}
      version="1"
      slice={(from, count) => Promise.resolve(given.rows.slice(from, from + count))}
      show={shown}
      sort={given.sort === null ? null : { column: given.sort, descending: true }}
      about={({ unit, type }) => unit ?? (type === 'number' ? 'Zahl' : 'Text')}
      menu={() => [{ name: 'Absteigend sortieren', act: () => undefined }]}
      printed={(from, to) => `${from}–${to}`}
      menuName={(name) => `Spalte ${name}`}
    />
  </div>
);

/** Its first rows come only when they are let go, after other rows were asked for. */
const Late = () => {
  const [filter, setFilter] = useState('alle');
  return (
    <>
      <Button onClick={() => setFilter('Altstadt')}>Nur Altstadt</Button>
      <div style={{ blockSize: '8rem', display: 'grid' }}>
        <DataTable
          name="Einwohner, gefiltert"
          fields={fields.slice(0, 1)}
          rows={1}
          version={filter}
          slice={async () => {
            if (filter === 'alle')
              await new Promise((go) => addEventListener('gallery:late', go, { once: true }));
            return [[filter]];
          }}
          show={(cell) => String(cell)}
          sort={null}
          about={() => 'Text'}
          menu={() => []}
          printed={(from, to) => `${from}–${to}`}
          menuName={(name) => `Spalte ${name}`}
        />
      </div>
    </>
  );
};

export const table: readonly (readonly [string, ComponentChildren])[] = [
  ['values and what is missing', view({ rows, sort: null })],
  ['in order of a column', view({ rows, sort: 'Einwohner' })],
  ['asked for other rows before the first came', <Late />],
];
