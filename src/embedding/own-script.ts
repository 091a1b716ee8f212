/**
 * The tag that loaded this script; null where there is none. Files are fetched from beside it, so the
 * document is not asked by that name: `<img name="currentScript" src="https://…">`, which many a site
 * lets its visitors write, would be the answer.
 */
export const ownScript = (globalThis.document &&
  Reflect.get(
    Object.getPrototypeOf(document) as Document,
    'currentScript',
    document,
  )) as HTMLScriptElement | null;
