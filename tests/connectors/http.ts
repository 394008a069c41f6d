// A network of plain functions: an address in, an answer or trouble out. Notes what was asked.
import type { GetOptions, Http, Reply } from '../../src/core/ports.ts';
import type { Result } from '../../src/core/values/result.ts';
import { error, type IssueCode } from '../../src/core/values/issue.ts';
import { failed, ok } from '../../src/core/values/result.ts';

export type Said = string | Uint8Array | { code: IssueCode } | object;
export type Answerer = (url: URL, options: GetOptions) => Said | undefined;

/** Missing: HTTP_NOT_FOUND for what `answer` does not know. */
export const network = (answer: Answerer): Http & { asked: string[] } => {
  const asked: string[] = [];
  return {
    asked,
    get: (address, options): Promise<Result<Reply>> => {
      options.signal?.throwIfAborted();
      asked.push(address);
      const said = answer(new URL(address), options);
      if (said === undefined) return Promise.resolve(failed(error('HTTP_NOT_FOUND', undefined, { address })));
      if (typeof said === 'object' && 'code' in said && Object.keys(said).length === 1)
        return Promise.resolve(failed(error(said.code as IssueCode, undefined, { address })));
      const whole =
        said instanceof Uint8Array
          ? said
          : new TextEncoder().encode(typeof said === 'string' ? said : JSON.stringify(said));
      const bytes = options.range ? whole.slice(options.range[0], options.range[1] + 1) : whole;
      if (bytes.length > options.maxBytes)
        return Promise.resolve(failed(error('TOO_LARGE', undefined, { max: options.maxBytes })));
      return Promise.resolve(
        ok({
          url: address,
          bytes,
          mediaType: null,
          lastModified: null,
          ...(options.range && { size: whole.length }),
        }),
      );
    },
  };
};
