import { expect, test } from 'vitest';
import { readerBySchema, type FieldRule } from '../../../src/core/table/schema.ts';

const read = (rule: Partial<FieldRule>, raw: string) =>
  readerBySchema({ name: 'Wert', type: 'number', ...rule }, ['']).read(raw);

test.each([
  [{ bareNumber: false }, 'ca. 12.5 %', { value: 12.5 }],
  [{ bareNumber: false }, '€ -3', { value: -3 }],
  [{ bareNumber: false }, 'ohne', { bad: true }],
  [{ decimalChar: ',', groupChar: '.' }, '1.234,5', { value: 1234.5 }],
  [{ decimalChar: ',' }, '1.5', { bad: true }],
  [{ decimalChar: '+' }, '1+5', { value: 1.5 }],
  [{}, '1,5', { bad: true }],
  [{}, '1.5e3', { value: 1500 }],
] as const)('a number by %j: %j', (rule, raw, expected) => expect(read(rule, raw)).toEqual(expected));

test.each([
  ['blanks around nothing', { bareNumber: false }, `x${' '.repeat(300_000)}x`, { bad: true }],
  [
    'a number in many blanks',
    { bareNumber: false },
    `${' '.repeat(200_000)}7${' '.repeat(200_000)}x`,
    { value: 7 },
  ],
  ['digits without an end', { decimalChar: '1' }, `${'1'.repeat(300_000)}x`, { bad: true }],
  ['digits without a decimal sign', { decimalChar: '' }, `${'1'.repeat(300_000)}x`, { bad: true }],
] as const)('%s are read in one pass', (_what, rule, raw, expected) =>
  expect(read(rule, raw)).toEqual(expected),
);
