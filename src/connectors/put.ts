// One PUT to a folder that the catalog names: never through a redirect, never with a cookie, timed. It judges the transport only.
import { checkAddress, type AddressRules } from '../core/values/address.ts';
import type { Put } from '../core/ports.ts';
import { error } from '../core/values/issue.ts';
import { failed, ok } from '../core/values/result.ts';

export const fetchPut =
  ({ rules, probe }: { rules: AddressRules; probe: () => Promise<boolean> }): Put =>
  async (url, bytes, { headers, timeoutMs }) => {
    const address = checkAddress(url, rules);
    if (typeof address !== 'string') return failed(address);
    try {
      const response = await fetch(address, {
        method: 'PUT',
        body: bytes as Uint8Array<ArrayBuffer>,
        headers,
        // A redirect would carry entries and password to an address that nobody named.
        redirect: 'manual',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        cache: 'no-store',
        mode: 'cors',
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (response.type === 'opaqueredirect') return failed(error('OUTBOX_MOVED'));
      await response.body?.cancel();
      return ok({
        status: response.status,
        isHtml: /html/i.test(response.headers.get('Content-Type') ?? ''),
      });
    } catch {
      // No answer that a page may see. What was thrown names the address, which may be a key: it is not logged.
      return failed(error((await probe()) ? 'OUTBOX_NO_ANSWER' : 'OFFLINE'));
    }
  };
