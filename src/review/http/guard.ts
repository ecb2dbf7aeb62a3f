import type { IncomingMessage } from 'node:http';
import { type Answer, failure } from './respond.ts';

const WRITES: readonly string[] = ['POST', 'PUT', 'DELETE'];

/**
 * The answer to a request that comes from somewhere else than our own page; null where it may pass. `hosts` are the names with port that the server is
 * known by: any other is a name that somebody made point here (DNS rebinding). A write says that it comes from such a page.
 */
export function refusal({ headers, method = '' }: IncomingMessage, hosts: readonly string[]): Answer | null {
  const host = headers.host?.toLowerCase();
  if (host === undefined || !hosts.includes(host)) return failure(421, 'this server does not go by that name');
  if (WRITES.includes(method) && headers.origin?.toLowerCase() !== `http://${host}`)
    return failure(403, 'only the page of this server may write');
  return null;
}

/** True where a browser says that another page asked. What it can not be sure of it does not say. */
export function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}
