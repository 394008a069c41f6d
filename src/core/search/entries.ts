// What can be found, as entries of the index: figures, places of recording, datasets with their columns, values of columns, and what a person
// wrote down. Pure; it reads names and dictionaries, no rows.
import type { Catalog, Indicator } from '../catalog/catalog.ts';
import type { Block, Folder } from '../folders/folder.ts';
import type { Note } from '../notes/note.ts';
import type { Field } from '../table/dataset.ts';
import { baseOf, fold, pairsOf, wordsOf } from './fold.ts';
import { WEIGHTS, type Entry } from './entry.ts';

const text = (value: string | undefined | null): string => value ?? '';

/** Missing: `catalog` null where none is subscribed. Own figures have no organisation. */
export const figureEntries = (catalog: Catalog | null, own: readonly Indicator[]): Entry[] => {
  const areas = new Map((catalog?.areas ?? []).map(({ id, title }) => [id, title]));
  const organisations = new Map((catalog?.organisations ?? []).map((one) => [one.id, one.title]));
  const all = [...(catalog?.indicators ?? []), ...own];
  const titles = all.map(({ title }) => fold(title));
  /** `Lindenhof: freie Pflegeplätze` is a part of `Freie Pflegeplätze`. */
  const nameOfPart = (title: string): readonly string[] => {
    const [name = '', what] = fold(title).split(': ');
    return what !== undefined && titles.some((one) => one.startsWith(what)) ? wordsOf(baseOf(name)) : [];
  };
  const figures = all.map((one): Entry => ({
    doc: { kind: 'indicator', id: one.id },
    title: one.title,
    parts: [
      [`${text(one.short)} ${text(one.question)} ${one.unit}`, WEIGHTS.short],
      [
        `${text(areas.get(one.area))} ${text(one.organisation && organisations.get(one.organisation))}`,
        WEIGHTS.place,
      ],
      [text(one.description), WEIGHTS.description],
    ],
    parent: -1,
    namesPart: nameOfPart(one.title),
    answers: pairsOf(wordsOf(text(one.question))),
    isReckoned: one.measure.kind === 'index' || one.measure.kind === 'change',
  }));
  const fields = (catalog?.organisations ?? []).flatMap((one) =>
    (one.recording ?? []).map((field): Entry => ({
      doc: { kind: 'field', organisation: one.id, field: field.name },
      title: field.title,
      parts: [
        [one.title, WEIGHTS.place],
        [`${text(field.explanation)} ${text(areas.get(one.area))}`, WEIGHTS.description],
      ],
      parent: -1,
    })),
  );
  return [...figures, ...fields];
};

type SearchedDataset = {
  id: string;
  name: string;
  title: string;
  description?: string | null;
  provenance: { publisher?: string | null };
  fields: readonly Field[];
};

export const datasetEntry = ({
  id,
  name,
  title,
  description,
  provenance,
  fields,
}: SearchedDataset): Entry => ({
  doc: { kind: 'dataset', id },
  title,
  parts: [
    [
      fields.map((field) => `${field.name} ${text(field.title)} ${text(field.unit)}`).join(' '),
      WEIGHTS.column,
    ],
    [`${name} ${text(provenance.publisher)}`, WEIGHTS.place],
    [text(description), WEIGHTS.description],
  ],
  parent: -1,
});

/** What a person wrote beside pages. Only this device shows it. */
export const noteEntries = (notes: readonly Note[]): Entry[] =>
  notes.map((note) => ({
    doc: { kind: 'note', place: note.place },
    title: note.title,
    parts: [[note.text, WEIGHTS.short]],
    parent: -1,
  }));

const wordsIn = (block: Block): string => {
  if (block.kind === 'text') return block.text;
  return 'title' in block ? block.title : '';
};

/** Session folders, by their names, agenda and what was written on their pages. */
export const folderEntries = (folders: readonly Folder[]): Entry[] =>
  folders.map((folder) => ({
    doc: { kind: 'folder', id: folder.id },
    title: folder.name,
    parts: [
      [folder.pages.map(({ item, title }) => `${item} ${title}`).join(' '), WEIGHTS.short],
      [`${folder.body} ${folder.municipality}`, WEIGHTS.place],
      [
        [
          ...folder.pages.flatMap(({ blocks }) => blocks.map(wordsIn)),
          ...folder.decisions.map((decision) => decision.text),
        ].join(' '),
        WEIGHTS.description,
      ],
    ],
    parent: -1,
  }));
