/** Does something once what was drawn before is on the screen; at once where there is no screen. */
export function afterPaint(task: () => void): void {
  // A page in the background paints nothing, and calls no frame.
  if (document.hidden) task();
  else requestAnimationFrame(() => setTimeout(task));
}

/** Does something that will be needed later, when nobody waits for anything. */
export function whenIdle(task: () => void): void {
  // Safari has no idle callback.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task);
  else setTimeout(task, 500);
}
