// Years from April to March, as English offices count them, and those of schools.
import { expect, test } from 'vitest';
import { columnOf } from '../../support/column.ts';

test.each([
  ['Financial year', ['2020-21', '2021-22', '2022-23'], '2020/21-04'],
  ['Financial year', ['2020/21', '2021/22', '2022/23'], '2020/21-04'],
  ['Fiscal year', ['FY2020/21', 'FY2021/22', 'FY2022/23'], '2020/21-04'],
  ['Academic year', ['2020/21', '2021/22'], '2020/21'],
  ['School year', ['2020-21', '2021-22'], '2020/21'],
])('%s %j', async (name, cells, first) => {
  const seen = await columnOf(name, cells);
  expect(seen).toMatchObject({ type: 'period', role: 'time', codes: [] });
  expect(seen.values[0]).toBe(first);
});
test('a year by its letters alone is named', async () => {
  const seen = await columnOf('Year', ['FY21', 'FY22', 'FY23']);
  expect(seen).toMatchObject({ type: 'text', codes: ['TIME_UNREAD'] });
});
