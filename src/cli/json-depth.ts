/** Feeds are not half as deep. */
const deepest = 100;

/** Whether a value lies so deep in others that writing it could exhaust the stack. */
export function isTooDeep(value: unknown): boolean {
  const open: [unknown, number][] = [[value, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [parent, depth] = next;
    if (typeof parent !== 'object' || parent === null) continue;
    if (depth > deepest) return true;
    for (const child of Object.values(parent)) open.push([child, depth + 1]);
  }
  return false;
}
