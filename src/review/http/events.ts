import type { ServerResponse } from 'node:http';
import { streamHeaders } from './respond.ts';

/** Keeps proxies and browsers from taking the silence for the end. Milliseconds. */
const HEARTBEAT = 25_000;
/** More pages than anybody has open. */
const MOST_LISTENERS = 50;

/** Pages that are told what changes (server-sent events). */
export interface Events {
  /** Keeps the response open; false where there are too many already. */
  readonly add: (response: ServerResponse) => boolean;
  readonly tell: (event: 'decisions' | 'report', data: unknown) => void;
  readonly close: () => void;
}

export function openEvents(): Events {
  const listeners = new Set<ServerResponse>();
  const beat = setInterval(() => {
    for (const listener of listeners) listener.write(': still here\n\n');
  }, HEARTBEAT);
  beat.unref();
  return {
    add(response) {
      if (listeners.size >= MOST_LISTENERS) return false;
      response.writeHead(200, streamHeaders());
      response.write('retry: 1000\n\n');
      listeners.add(response);
      response.on('close', () => listeners.delete(response));
      return true;
    },
    tell(event, data) {
      for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
    },
    close() {
      clearInterval(beat);
      for (const listener of listeners) listener.end();
    },
  };
}
