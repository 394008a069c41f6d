// Every issue as one sentence or two of the language that is spoken. The sentences are in languages/<language>/issues.ts.
import type { Issue } from '../core/values/issue.ts';
import { own } from '../core/values/own.ts';
import { bytes, plainNumber } from './figures.ts';
import { date, period } from './format.ts';
import type { Say } from './issue-say.ts';
import type { Language } from './locale.ts';
import { words } from './words.ts';

const SENTENCES = words('issues', 'sentences');
const PARTS = words('issues', 'parts');

/** Numbers that name a place and no amount: written without signs between their digits. */
const PLAIN: ReadonlySet<string> = new Set(['line', 'row', 'status']);

/** The sentence of an issue for a person. Untrusted text in it is text: callers render it as such. */
export const sentence = (issue: Issue, language: Language = 'de'): string => {
  const { place = {}, params = {} } = issue;
  const parts = PARTS[language];
  const value = (name: string): string | number | undefined =>
    own(params, name) ?? own<string | number | undefined>(place, name);
  const at = [
    place.sheet ? parts.sheet(place.sheet) : '',
    place.row === undefined ? '' : parts.row(place.row),
    place.column === undefined ? '' : parts.column(place.column),
  ]
    .filter((one) => one !== '')
    .join(', ');
  const say: Say = {
    p: (name) => {
      const given = value(name);
      return typeof given === 'number' && !PLAIN.has(name)
        ? plainNumber(given, language)
        : String(given ?? '');
    },
    size: (name) => bytes(Number(value(name) ?? 0), language),
    when: (name) => {
      const text = String(value(name) ?? '');
      return /^\d{4}-\d{2}-\d{2}/.test(text) ? date(text, language) : period(text, language);
    },
    type: (name) => own(parts.types, String(value(name))) ?? String(value(name) ?? ''),
    column: place.column ?? String(params.name ?? ''),
    file: place.file ?? '',
    resource: place.resource ?? '',
    giver: parts.givers[place.file === undefined ? 'source' : 'file'],
    at: at === '' ? '' : `${at.charAt(0).toUpperCase()}${at.slice(1)}: `,
  };
  const said = issue.code.startsWith('HTTP_') ? say.p('said') : '';
  return SENTENCES[language][issue.code](say) + (said === '' ? '' : ` ${parts.said(said)}`);
};

/** The sentence of an issue where nothing is held yet: of an address that is looked at for the first time, of a dataset that never came. */
export const firstSentence = (issue: Issue, language: Language): string =>
  PARTS[language].first.reduce((said, [held, first]) => said.replace(held, first), sentence(issue, language));
