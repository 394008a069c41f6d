// The source line that licences ask for, generated and never typed. Source: dl-de/by-2-0, section 2.
import type { Provenance } from '../core/table/provenance.ts';
import { dateTime, period } from './format.ts';
import type { Language } from './locale.ts';
import { quoted } from './values.ts';
import { words } from './words.ts';

const SOURCE = words('source', 'source');

/** A source line without its first word, where a name stands before it. */
export const sourceParts = (one: Provenance, language: Language, changed?: string): string => {
  const words = SOURCE[language];
  const parts = [
    one.attribution ?? `${one.publisher ?? words.unknownPublisher}, ${quoted(one.title, language)}`,
    one.asOf ? words.asOf(period(one.asOf, language)) : '',
    one.licence?.name ?? one.licence?.title ?? words.noLicence,
    changed ? words.changed(changed) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
};

/** `Quelle: Stadtwerke, „Trinkwasser“, Stand 21.11.2026, dl-de/by-2-0`; a publisher's own wording comes first. */
export const sourceLine = (one: Provenance, language: Language, changed?: string): string =>
  SOURCE[language].source(sourceParts(one, language, changed));

/** What of a source line the publisher wrote. */
export const publishedIn = ({ title, publisher, attribution }: Provenance): string[] =>
  [attribution, publisher, title].filter((one): one is string => typeof one === 'string' && one !== '');

/** `abgerufen 21.11.2026, 18:04`, or the file that a person imported and when. */
export const fetchedText = (one: Provenance, language: Language): string => {
  const at = dateTime(Date.parse(one.fetched), language);
  const words = SOURCE[language];
  return one.file === undefined ? words.fetched(at) : words.imported(one.file, at);
};

/** The same as name and value. */
export const fetchedFact = (one: Provenance, language: Language): { name: string; value: string } => {
  const at = dateTime(Date.parse(one.fetched), language);
  const words = SOURCE[language];
  return one.file === undefined
    ? { name: words.fetchedName, value: at }
    : { name: words.importedName, value: words.fromFile(one.file, at) };
};

/** `Prüfsumme (SHA-256): 3f2a…`, of the bytes that were read: whoever has the file can check that it is this one. */
export const hashText = ({ sha256 }: Pick<Provenance, 'sha256'>, language: Language): string =>
  SOURCE[language].hash(sha256);
