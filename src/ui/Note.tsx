// A sentence that stands out: what is so, what to be careful about, what went wrong. The edge tells them apart without colour.
import type { ComponentChildren, HTMLAttributes } from 'preact';
import { classes } from './classes.ts';

type NoteProps = Omit<HTMLAttributes<HTMLElement>, 'class' | 'className'> & {
  kind?: 'warn' | 'bad';
  /** `p` for one sentence; what holds more than words is a `div`, what has a heading a `section`. */
  as?: 'p' | 'div' | 'section';
  /** More classes, for its place. */
  class?: string;
  children: ComponentChildren;
};

export const Note = ({ kind, as = 'p', class: place, ...rest }: NoteProps) => {
  // What stands on it does not depend on which of the three it is.
  const Tag = as as 'p';
  return <Tag class={classes('note', kind, place)} {...(rest as HTMLAttributes<HTMLParagraphElement>)} />;
};
