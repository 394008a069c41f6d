// A folder that is published while it is written: whole files only, one writer, nothing taken away that a visitor may just be reading.
import { open, readFile, readdir, rename, rm, unlink, writeFile, mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** Writes beside the place and moves it there: a reader sees the old file or the new one. */
export const writeWhole = async (file: string, content: Uint8Array | string): Promise<void> => {
  await mkdir(dirname(file), { recursive: true });
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  const handle = await open(beside, 'w');
  try {
    await handle.writeFile(content);
    // Power may go at any time; what is announced must be there.
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await rename(beside, file);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
};

/** Missing: null where there is no such file. */
export const readText = async (file: string): Promise<string | null> => {
  try {
    return await readFile(file, 'utf8');
  } catch (cause) {
    if ((cause as { code?: string }).code === 'ENOENT') return null;
    throw cause;
  }
};

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // Somebody else's process is alive too.
    return (cause as { code?: string }).code === 'EPERM';
  }
};

/** Runs a job as the only one in the folder. Missing: null where another run is at it. A lock of a run that died is taken over. */
export const exclusively = async <T>(folder: string, job: () => Promise<T>): Promise<T | null> => {
  await mkdir(folder, { recursive: true });
  const lock = join(folder, '.mirror.lock');
  for (let attempt = 0; ; attempt++) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      break;
    } catch (cause) {
      if ((cause as { code?: string }).code !== 'EEXIST') throw cause;
      const pid = Number(await readText(lock));
      if (attempt > 0 || (Number.isSafeInteger(pid) && pid > 0 && isAlive(pid))) return null;
      await rm(lock, { force: true });
    }
  }
  try {
    return await job();
  } finally {
    await unlink(lock);
  }
};

/** Removes files of earlier runs, but for those named, and what an interrupted run left half. Only names that a mirror gives. */
export const sweep = async (folder: string, keep: ReadonlySet<string>): Promise<void> => {
  for (const name of await readdir(folder))
    if ((/-[0-9a-f]{12}\.\w{1,10}$/.test(name) && !keep.has(name)) || /^\..*\.\d+\.tmp$/.test(name))
      await rm(join(folder, name), { force: true });
};
