// Real published files, read where they are. None of them is part of the repository.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const CORPUS = process.env.CORPUS ?? join(import.meta.dirname, '../../../shared/corpus');
export const hasCorpus = existsSync(join(CORPUS, 'MANIFEST.json'));
export const corpusBytes = (file: string): Uint8Array => new Uint8Array(readFileSync(join(CORPUS, file)));
export const corpusJson = <T>(file: string): T => JSON.parse(readFileSync(join(CORPUS, file), 'utf8')) as T;
