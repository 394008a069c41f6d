// The page of last resort, out of the worker itself: browsers keep the worker apart from its caches, so that neither a lost cache nor a
// wrong file nor another version can take it away. It comes anew with each worker.
import { typeOf } from './versions.ts';
import { own } from '../src/core/values/own.ts';

type Last = {
  /** Missing: undefined where the address is none of its own. */
  match: (url: string) => Response | undefined;
  /** In place of the first page of the app. */
  page: () => Response;
};

/** `files`: name -> text. `scope` ends with a slash. */
export const createLast = (
  files: Readonly<Record<string, string>>,
  scope: string,
  headers: readonly (readonly [string, string])[],
): Last => {
  const give = (name: string): Response | undefined => {
    const text = own(files, name);
    if (text === undefined) return undefined;
    return new Response(text, {
      headers: [
        ...headers.map(([key, value]): [string, string] => [key, value]),
        ['Content-Type', typeOf(name)],
        ['Cache-Control', 'no-store'],
      ],
    });
  };
  return {
    match: (url) => {
      const plain = url.split(/[?#]/, 1)[0]!;
      return plain.startsWith(scope) ? give(plain.slice(scope.length)) : undefined;
    },
    page: () => give('notfall.html') ?? Response.error(),
  };
};
