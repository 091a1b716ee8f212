import type { loadHsds } from './hsds/load.js';

/**
 * What reads directories in the shape of Open Referral, in a file of its own, because few pages need
 * it. A script file loads it from beside itself (embedding/script-side-files.ts).
 */
export const importHsds = (): Promise<{ readonly loadHsds: typeof loadHsds }> =>
  import('./hsds/load.js');
