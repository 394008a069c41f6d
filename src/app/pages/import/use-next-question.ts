// What is answered goes, and the button with it that had the focus: the next question has it then, after the last one the heading of the step.
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What stands on each question, beside a `tabIndex` of -1. */
export const ASKS = { 'data-asks': true, tabIndex: -1 } as const;
const QUESTIONS = '[data-asks]';

type Answered = { button: Element; at: number };

/** Gives what the page has to hear of taps on it. `view`: another one whenever something was read anew. */
export const useNextQuestion = (
  page: RefObject<HTMLElement | null>,
  heading: RefObject<HTMLElement | null>,
  view: unknown,
): ((event: MouseEvent) => void) => {
  const answered = useRef<Answered | null>(null);
  const questions = (): HTMLElement[] => [...page.current!.querySelectorAll<HTMLElement>(QUESTIONS)];
  useLayoutEffect(() => {
    const { button, at } = answered.current ?? {};
    answered.current = null;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (button === undefined || button.isConnected || !isLost) return;
    const left = questions();
    (left[at!] ?? left[0] ?? heading.current)?.focus();
  }, [view]);
  return ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const question = button?.closest<HTMLElement>(QUESTIONS);
    answered.current = button && question ? { button, at: questions().indexOf(question) } : null;
  };
};
