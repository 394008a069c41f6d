import { expect, test } from 'vitest';
import { createKept, type Kept } from '../../src/app/kept.ts';

/** A write that ends when the test says so. */
const write = () => {
  let done = (): void => undefined,
    fail = (): void => undefined;
  const job = new Promise<string>((resolve, reject) => {
    done = () => resolve('held');
    fail = () => reject(new Error('full'));
  });
  return { job, done, fail };
};
const said = () => {
  const all: Kept[] = [];
  return { all, keeper: createKept((kept) => all.push(kept)), last: () => all.at(-1) };
};

test('kept is taken back at the next key stroke, and said again only once that one is written', async () => {
  const { keeper, last } = said();
  const [first, second, third] = [write(), write(), write()];
  const one = keeper.write(first.job, () => 'kept');
  first.done();
  await one;
  expect(last()).toBe('kept');
  const two = keeper.write(second.job, () => 'kept');
  expect(last()).toBe('none');
  const three = keeper.write(third.job, () => 'kept');
  second.done();
  await two;
  expect(last()).toBe('none');
  third.done();
  await three;
  expect(last()).toBe('kept');
});
test('an older write that ends last says nothing of the newest', async () => {
  const { keeper, last } = said();
  const [old, fresh] = [write(), write()];
  const one = keeper.write(old.job, () => 'kept');
  const two = keeper.write(fresh.job, () => 'kept');
  fresh.fail();
  await expect(two).rejects.toThrow('full');
  old.done();
  await one;
  expect(last()).toBe('failed');
});
test('that something is not kept stays said while the next is written', async () => {
  const { keeper, last } = said();
  const [bad, good] = [write(), write()];
  const one = keeper.write(bad.job, () => 'kept');
  bad.fail();
  await expect(one).rejects.toThrow('full');
  const two = keeper.write(good.job, () => 'kept');
  expect(last()).toBe('failed');
  good.done();
  await two;
  expect(last()).toBe('kept');
});
test('what was taken over meanwhile is not said to be a draft', async () => {
  const { keeper, last } = said();
  const late = write();
  const one = keeper.write(late.job, () => 'kept');
  keeper.set('none');
  late.done();
  await one;
  expect(last()).toBe('none');
});
