import { executeServerCommand } from '@web/test-runner-commands';

export interface Media {
  media?: 'print' | 'screen';
  forcedColors?: 'active' | 'none';
  reducedMotion?: 'reduce' | 'no-preference';
  colorScheme?: 'dark' | 'light';
}

/**
 * Lets the page believe that it is printed, in forced colours, and so on, until the end of the
 * test. Only Chromium can: returns false in the other engines, where the test calls `this.skip()`.
 */
export async function emulateMedia(media: Media): Promise<boolean> {
  const { emulated } = await executeServerCommand<{ emulated: boolean }, Media>(
    'emulate-media-features',
    media,
  );
  emulating = emulated;
  return emulated;
}

let emulating = false;

afterEach(async () => {
  if (emulating) await emulateMedia({});
  emulating = false;
});
