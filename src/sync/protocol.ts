// What pages and the service worker say to each other. They may be of different builds: both check what they are told.
import { z } from 'zod';
import { SourceSlice } from '../core/catalog/package.ts';
import { SOURCE_KINDS } from '../core/catalog/source.ts';

const Reason = z.enum(['start', 'online', 'visible', 'timer', 'button', 'sync', 'periodicsync', 'subscribe']);

const Address = z.string().max(5000);
const Kind = z.enum(SOURCE_KINDS);
const Words = z.string().max(2000).nullable();
/** A source that a person adds; see store/local-sources.ts. */
const Source = z.strictObject({
  name: z.string().regex(/^quelle-[0-9a-f]{1,40}$/),
  title: z.string().min(1).max(200),
  address: Address,
  kind: Kind,
  slice: SourceSlice,
  licence: z.strictObject({ name: Words, title: Words, url: Words }).nullable(),
  publisher: Words,
  attribution: Words,
  updateHours: z
    .number()
    .min(0.25)
    .max(24 * 366),
});

export const AgentRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sync'), reason: Reason, accept: z.array(z.string()).optional() }),
  z.object({ type: z.literal('subscribe'), address: z.string().max(5000) }),
  z.object({ type: z.literal('unsubscribe') }),
  z.object({
    type: z.literal('explore'),
    address: Address,
    words: z.string().max(200).optional(),
    since: z.iso.date().optional(),
    next: Address.optional(),
  }),
  z.object({ type: z.literal('preview'), address: Address, kind: Kind, slice: SourceSlice }),
  z.object({ type: z.literal('addSource'), source: Source }),
  z.object({ type: z.literal('removeSource'), name: z.string().max(200) }),
  // `look`: only the looking at an address ends, a run goes on.
  z.object({ type: z.literal('cancel'), what: z.literal('look').optional() }),
  // `isAsked`: a person wants it now.
  z.object({ type: z.literal('outbox'), isAsked: z.boolean() }),
  z.object({ type: z.literal('check') }),
  z.object({ type: z.literal('repair') }),
  z.object({ type: z.literal('SKIP_WAITING') }),
]);
export type AgentRequest = z.infer<typeof AgentRequest>;

/** Of every file of the app: does it lie on the device, byte for byte? `missing`: absent or wrong. `repaired`: brought just now. */
export type Completeness = { files: number; missing: number; repaired?: number };
