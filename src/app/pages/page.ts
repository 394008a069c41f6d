// What every page is given.
import type { ComponentType } from 'preact';
import type { Services } from '../models/types.ts';

export type PageProps = {
  services: Services;
  params: Readonly<Record<string, string>>;
  search: URLSearchParams;
};
export type PageModule = { default: ComponentType<PageProps> };
