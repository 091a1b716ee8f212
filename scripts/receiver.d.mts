import type { IncomingMessage, ServerResponse } from 'node:http';

interface ReceiverOptions {
  /** Holds one file for each request; made when it is not there. */
  readonly folder: string;
  /** Ids that are taken; any when left out. */
  readonly purposes?: readonly string[];
  /** Of pages that may send; any when left out. */
  readonly origins?: readonly string[];
}

export function referenceOf(requestId: string): string;
export function receiver(
  options: ReceiverOptions,
): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
export function listen(
  options: ReceiverOptions & { readonly port?: number; readonly host?: string },
): Promise<{ origin: string; close: () => Promise<void> }>;
