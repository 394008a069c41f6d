// What pages and the service worker say to each other. They may be of different builds: both check what they are told.
import { z } from 'zod';

const Reason = z.enum(['start', 'online', 'visible', 'timer', 'button', 'sync', 'periodicsync', 'subscribe']);

export const AgentRequest = z.discriminatedUnion('type', [
  z.object({ type: z.literal('sync'), reason: Reason, accept: z.array(z.string()).optional() }),
  z.object({ type: z.literal('subscribe'), address: z.string().max(5000) }),
  z.object({ type: z.literal('unsubscribe') }),
  z.object({ type: z.literal('cancel') }),
  z.object({ type: z.literal('check') }),
  z.object({ type: z.literal('repair') }),
  z.object({ type: z.literal('SKIP_WAITING') }),
]);
export type AgentRequest = z.infer<typeof AgentRequest>;

/** Of every file of the app: is it on the device? */
export type Completeness = { files: number; missing: number };
