// What a session looks like, with the figures of the made-up municipality: a folder that is frozen, one that is not, a private note, and a day's
// record that is begun.
// Made on this device by a person's tap, and never where the figures are real.
import { addPage, newFolder } from '../../../core/folders/edit.ts';
import { draftKey, emptyDraft } from '../../../core/records/draft.ts';
import { dayAt, todayAt } from '../../../core/values/berlin.ts';
import type { Block, Folder } from '../../../core/folders/folder.ts';
import type { Issue } from '../../../core/values/issue.ts';
import { dayToIso } from '../../../core/values/period.ts';
import { words, type Words } from '../../../i18n/words.ts';
import type { Services, Situation } from '../../models/types.ts';

const SAMPLES = words('samples', 'samples');

/** What somebody began to record. */
const BEGUN = {
  organisation: 'feuerwehr',
  fields: [
    { field: 'fahrzeuge_bereit', text: '7', none: null },
    { field: 'schutzanzuege', text: '38', none: null },
  ],
} as const;

const newId = (): string => crypto.randomUUID();

const folderOf = (sample: Words['samples']['samples']['draft'], situation: Situation, now: number): Folder =>
  sample.items.reduce(
    (folder, { title, indicator, text }) => {
      const block: Block =
        indicator === undefined
          ? { id: newId(), kind: 'text', text: text ?? '' }
          : { id: newId(), kind: 'indicator', indicator };
      return addPage(folder, title, [block], newId);
    },
    newFolder(
      {
        catalog: situation.catalogUrl,
        municipality: situation.municipality?.name ?? '',
        name: sample.name,
        body: sample.body,
        date: dayToIso(dayAt(now) + sample.inDays),
      },
      null,
      now,
      newId,
    ),
  );

/** Makes the samples of a made-up municipality; a note or a draft that somebody wrote there stays. Errors: what kept them from being made, as the pages say it. */
export const bringSamples = async (services: Services, situation: Situation): Promise<readonly Issue[]> => {
  const { frozen, draft, note, caller } = SAMPLES[services.language.value];
  const now = services.now.value;
  const folders = await services.model('folders');
  const notes = await services.model('notes');
  const unfrozen = await folders.add(folderOf(draft, situation, now));
  if (!unfrozen.ok) return unfrozen.issues;
  const added = await folders.add(folderOf(frozen, situation, now));
  if (!added.ok) return added.issues;
  const prepared = await folders.prepare(added.value);
  if (!prepared.ok) return prepared.issues;
  const place = `/lage/${note.indicator}`;
  if ((await notes.read(place)) === null) {
    const title = situation.results.find((one) => one.id === note.indicator)?.definition.title ?? place;
    await notes.keep({ id: place, place, title, text: note.text, at: now });
    dispatchEvent(new Event('notes-changed'));
  }
  const key = draftKey(situation.catalogUrl, BEGUN.organisation, todayAt(now));
  if ((await (await services.model('recording')).draft(key)) === null)
    await (
      await services.model('recording')
    ).keepDraft({ ...emptyDraft(key), fields: BEGUN.fields, telephoneBy: caller, at: now }, null);
  return [];
};
