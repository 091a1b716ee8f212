/** How long what was kept stays: whoever forgets it leaves nothing for the next at this computer. */
export const draftLife = 30 * 60_000;

/** Where storage may not be used (a sandboxed frame, a strict browser): as long as the page is there. */
const memory = new Map<string, string>();

const nameOf = (key: string): string => `mz-verklaring-form ${key}`;

/** Does something with the storage of this window; null where that is refused. */
function withStorage<T>(use: (storage: Storage) => T): T | null {
  try {
    return use(sessionStorage);
  } catch {
    return null;
  }
}

/** Keeps a draft in this window; only after the carer has asked for it. */
export function saveDraft(key: string, draft: object, now: number): void {
  const text = JSON.stringify({ savedAt: now, draft });
  const isSaved = withStorage((storage) => (storage.setItem(nameOf(key), text), true));
  if (!isSaved) memory.set(nameOf(key), text);
}

export function wipeDraft(key: string): void {
  withStorage((storage) => storage.removeItem(nameOf(key)));
  memory.delete(nameOf(key));
}

/** What was kept; null for nothing, or for what is too old, which is then wiped. */
export function loadDraft(key: string, now: number): unknown {
  const name = nameOf(key);
  const text = withStorage((storage) => storage.getItem(name)) ?? memory.get(name);
  if (!text) return null;
  try {
    const { savedAt, draft } = JSON.parse(text) as { savedAt: unknown; draft: unknown };
    const age = now - Number(savedAt);
    if (age >= 0 && age < draftLife) return draft;
  } catch {
    // Not ours, or broken off: as good as nothing.
  }
  wipeDraft(key);
  return null;
}
