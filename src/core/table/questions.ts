// Questions that decide a figure: nothing is taken over before one of their answers is given. An answer is a correction of the column.
import type { Issue, IssueCode } from '../values/issue.ts';
import { parseNumber, prepare, type Convention } from '../values/number.ts';
import { own } from '../values/own.ts';
import type { ColumnCorrection } from './corrections.ts';

/** What an answer says: a number as it then counts, or a word of the screen. */
export type AnswerSaid =
  | { kind: 'number'; value: number }
  /** Unit: `value` in per cent. */
  | { kind: 'percent'; value: number }
  /** Shape: `2024-02-01`. */
  | { kind: 'day'; day: string }
  | { kind: 'word'; word: 'missing' | 'counts' | 'comma' | 'point' | 'text' | 'pad' };
export type Answer = { say: AnswerSaid; part: Omit<ColumnCorrection, 'name'> };

const CONVENTIONS: readonly Convention[] = ['de', 'en'];
type Asked = {
  answers: (param: (name: string) => string) => readonly Answer[];
  /** Whether a correction is one of the answers. A column of another type is asked nothing any more. */
  isAnswer: (correction: ColumnCorrection) => boolean;
  /** What is read without an answer may be a wrong figure: a sync does not take it over. */
  isHeld?: true;
  /** It changes no figure: it need not be answered. */
  isOpen?: true;
};
const word = (said: 'missing' | 'counts' | 'comma' | 'point' | 'text' | 'pad'): AnswerSaid => ({
  kind: 'word',
  word: said,
});
const isWritten = ({ convention }: ColumnCorrection): boolean => convention !== undefined;

/** Thousands or decimals, shown by what one of its numbers then is. */
const WRITTEN: Asked = {
  answers: (param) =>
    CONVENTIONS.map((convention) => ({
      say: { kind: 'number', value: parseNumber(prepare(param('example')), convention) },
      part: { type: 'number', convention },
    })),
  isAnswer: isWritten,
  isHeld: true,
};

const ASKED: ReadonlyMap<IssueCode, Asked> = new Map<IssueCode, Asked>([
  ['NUMBER_AMBIGUOUS', WRITTEN],
  // `1.234` four times and `12.34` once.
  ['NUMBER_SLIP', WRITTEN],
  [
    'NUMBER_MIXED',
    {
      answers: () => [
        { say: word('comma'), part: { type: 'number', convention: 'de' } },
        { say: word('point'), part: { type: 'number', convention: 'en' } },
        { say: word('text'), part: { type: 'text' } },
      ],
      isAnswer: (one) => isWritten(one) || one.type === 'text',
    },
  ],
  [
    'PERCENT_PLAIN',
    {
      answers: (param) => [
        { say: { kind: 'percent', value: Number(param('value')) }, part: { bare: 'percent' } },
        { say: { kind: 'percent', value: Number(param('value')) * 100 }, part: { bare: 'share' } },
      ],
      isAnswer: ({ bare }) => bare !== undefined,
      isHeld: true,
    },
  ],
  [
    'SCALE_PLAIN',
    {
      answers: (param) => [
        { say: { kind: 'number', value: Number(param('value')) }, part: { plain: 'same' } },
        { say: { kind: 'number', value: Number(param('alike')) }, part: { plain: 'alike' } },
      ],
      isAnswer: ({ plain }) => plain !== undefined,
      isHeld: true,
    },
  ],
  [
    'FILLER_VALUE',
    {
      answers: () => [
        { say: word('missing'), part: { fillers: 'missing' } },
        { say: word('counts'), part: { fillers: 'counts' } },
      ],
      isAnswer: ({ fillers }) => fillers !== undefined,
    },
  ],
  [
    'BRACKETS_UNCLEAR',
    {
      answers: (param) => [
        { say: { kind: 'number', value: -Number(param('value')) }, part: { brackets: 'minus' } },
        { say: { kind: 'number', value: Number(param('value')) }, part: { brackets: 'mark' } },
      ],
      isAnswer: ({ brackets }) => brackets !== undefined,
      isHeld: true,
    },
  ],
  [
    'DATE_AMBIGUOUS',
    {
      answers: (param) =>
        (['day', 'month'] as const).map((order) => ({
          say: { kind: 'day', day: param(order) },
          part: { order },
        })),
      isAnswer: ({ order }) => order !== undefined,
      isHeld: true,
    },
  ],
  [
    'KEY_SHORT',
    {
      answers: (param) => [
        { say: word('pad'), part: { type: 'text', role: 'region', pad: Number(param('length')) } },
      ],
      isAnswer: ({ pad }) => pad !== undefined,
      isOpen: true,
    },
  ],
]);

/** The answers to choose from. Missing: empty where an issue asks nothing. */
export const answersTo = ({ code, params }: Issue): readonly Answer[] =>
  ASKED.get(code)?.answers((name) => String(own(params ?? {}, name) ?? '')) ?? [];

/** All that asks something of a column. */
export const ASKS: readonly IssueCode[] = [...ASKED.keys()];

/** Whether an issue asks something of a column. */
export const isAsked = ({ code }: Issue): boolean => ASKED.has(code);

/** Whether a correction answers what an issue of its column asks. */
export const isAnswered = ({ code }: Issue, correction: ColumnCorrection): boolean =>
  ASKED.get(code)?.isAnswer(correction) ?? false;

/** Where there is a person, what asks is in the way until it is answered. */
export const asQuestion = (issue: Issue): Issue =>
  isAsked(issue) && !ASKED.get(issue.code)!.isOpen ? { ...issue, severity: 'error' } : issue;

/** What may be a wrong figure as long as nobody has answered. */
export const isHeldBack = ({ code }: Issue): boolean =>
  code === 'TABLES_PAIRED' || (ASKED.get(code)?.isHeld ?? false);
