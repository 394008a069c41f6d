// What is known of something, name and value beside each other. On every page in one order: of when it is, when it was reported and fetched,
// what it is held against and made of, where it comes from.
import type { ComponentChildren } from 'preact';
import { classes } from './classes.ts';

/** `isOffPaper`: said elsewhere on the printed sheet. */
export type Fact = { name: ComponentChildren; value: ComponentChildren; isOffPaper?: boolean };

/** `null`: not known, and left out. */
export const Facts = ({ facts, class: place }: { facts: readonly (Fact | null)[]; class?: string }) => (
  <dl class={classes('pairs', place)}>
    {facts.map(
      (one, i) =>
        one && (
          <div key={i} class={one.isOffPaper ? 'noprint' : undefined}>
            <dt>{one.name}</dt>
            <dd>{one.value}</dd>
          </div>
        ),
    )}
  </dl>
);
