// What a view asks for and shows when it is there. An answer belongs to its question: that of another one is never shown in its place.
import { useEffect, useState } from 'preact/hooks';

/** `waiting`: on its way, or not asked; `before` is the answer to an earlier question, if one came. `failed`: the reason is on the console. */
export type Asked<T> =
  { state: 'waiting'; before: T | null } | { state: 'failed' } | { state: 'here'; value: T };

/**
 * Asks anew whenever `key` is another; what comes for an earlier key is dropped.
 * @param key names the question whole: equal keys (a text, or one object) have equal answers. `null`: nothing is asked.
 */
export const useAsked = <T>(key: unknown, ask: () => Promise<T>): Asked<T> => {
  const [held, setHeld] = useState<{ key: unknown; asked: Asked<T> }>({
    key: null,
    asked: { state: 'waiting', before: null },
  });
  useEffect(() => {
    if (key === null) return;
    let isCurrent = true;
    const settle = (asked: Asked<T>): void => {
      if (isCurrent) setHeld({ key, asked });
    };
    ask().then(
      (value) => settle({ state: 'here', value }),
      (cause: unknown) => {
        console.error(cause);
        settle({ state: 'failed' });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [key]);
  if (held.key === key) return held.asked;
  return { state: 'waiting', before: held.asked.state === 'here' ? held.asked.value : null };
};

/** The answer, or what stands for it until it is here. */
export const answerOr = <T, E>(asked: Asked<T>, other: E): T | E =>
  asked.state === 'here' ? asked.value : other;

/** The answer; while it is on its way the one before it, where that is still of the same thing. Missing: null. */
export const answerOfSame = <T>(asked: Asked<T>, isSame: (before: T) => boolean): T | null => {
  if (asked.state === 'here') return asked.value;
  return asked.state === 'waiting' && asked.before !== null && isSame(asked.before) ? asked.before : null;
};
