// What a person taps. One `main` a page at most; the others are quiet, `plain` is text, `danger` is never filled.
import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';
import { classes } from './classes.ts';

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'class' | 'className'> & {
  kind?: 'main' | 'plain' | 'danger';
  /** Sends the form it stands in. */
  submits?: boolean;
  /** More classes, for its place. */
  class?: string;
  children: ComponentChildren;
};

export const Button = ({ kind, submits = false, class: place, ...rest }: ButtonProps) => (
  <button type={submits ? 'submit' : 'button'} class={classes('button', kind, place)} {...rest} />
);
