// The list of commands; `bench` lies with the tests. Each takes its arguments and the folder of the project, and gives an exit code.
import { start } from './build/start.ts';
import { check } from './dev/check.ts';
import { collect } from './publishing/collect.ts';
import { dev } from './dev/dev.ts';
import { gallery } from './dev/gallery.ts';
import { inspect } from './publishing/inspect.ts';
import { learnLayouts } from './dev/learn/command.ts';
import { newFolder } from './dev/new.ts';
import { mirror } from './publishing/mirror/mirror.ts';
import { test } from './dev/test.ts';
import { typecheck } from './dev/typecheck.ts';
import { loadAllWords } from '../i18n/words.ts';
import { validate } from './publishing/validate.ts';

type Command = (args: string[], root: string) => Promise<number | undefined>;

/** What is said is said in words that have to be loaded. */
const saying =
  (command: Command): Command =>
  async (args, root) => {
    await loadAllWords();
    return command(args, root);
  };

export const commands: Readonly<Record<string, Command>> = {
  check,
  collect: saying(collect),
  dev,
  gallery,
  inspect: saying(inspect),
  learn: learnLayouts,
  mirror: saying(mirror),
  new: newFolder,
  start,
  test,
  typecheck,
  validate: saying(validate),
};
