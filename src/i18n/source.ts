// The source line that licences ask for, generated and never typed. Source: dl-de/by-2-0, section 2.
import type { Provenance } from '../core/table/provenance.ts';
import { dateTime, period } from './format.ts';
import type { Language } from './locale.ts';

/** `Quelle: Stadtwerke, „Trinkwasser“, Stand 21.11.2026, dl-de/by-2-0`; a publisher's own wording comes first. */
export const sourceLine = (one: Provenance, language: Language, changed?: string): string => {
  const de = language === 'de';
  const parts = [
    one.attribution ??
      `${one.publisher ?? (de ? 'Herausgeber unbekannt' : 'unknown publisher')}, ${de ? `„${one.title}“` : `“${one.title}”`}`,
    one.asOf ? `${de ? 'Stand' : 'as of'} ${period(one.asOf, language)}` : '',
    one.licence?.name ?? one.licence?.title ?? (de ? 'Lizenz ungeklärt' : 'licence not stated'),
    changed ? `${de ? 'Daten bearbeitet' : 'data changed'}: ${changed}` : '',
  ];
  return `${de ? 'Quelle' : 'Source'}: ${parts.filter((part) => part !== '').join(', ')}`;
};

/** `abgerufen 21.11.2026, 18:04`, or the file that a person imported and when. */
export const fetchedText = (one: Provenance, language: Language): string => {
  const at = dateTime(Date.parse(one.fetched), language);
  if (one.file === undefined) return `${language === 'de' ? 'abgerufen' : 'fetched'} ${at}`;
  return language === 'de'
    ? `importiert von Datei „${one.file}“ am ${at}`
    : `imported from file “${one.file}” on ${at}`;
};

/** `Prüfsumme (SHA-256): 3f2a…`, of the bytes that were read: whoever has the file can check that it is this one. */
export const hashText = ({ sha256 }: Pick<Provenance, 'sha256'>, language: Language): string =>
  `${language === 'de' ? 'Prüfsumme' : 'Checksum'} (SHA-256): ${sha256}`;
