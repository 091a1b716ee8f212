export type Fault =
  | 'none'
  | 'hang-before'
  | 'hang-after'
  | 'error-500'
  | 'error-500-after'
  | 'reset-before'
  | 'reset-after'
  | 'duplicate'
  | 'slow'
  | 'busy'
  | 'not-json';

/** One request that came in. */
export interface ProxyEntry {
  /** Undefined for a body without one. */
  readonly requestId: string | undefined;
  /** Counts from 1, by `requestId`. */
  readonly attempt: number;
  readonly fault: Fault;
  /** With which the receiver answered, each time the request was passed on. */
  readonly statuses: readonly number[];
}

export function faultyProxy(options: {
  readonly target: string;
  readonly faultOf: (requestId: string | undefined, attempt: number) => Fault;
}): Promise<{
  readonly origin: string;
  readonly close: () => Promise<void>;
  readonly log: readonly ProxyEntry[];
}>;
