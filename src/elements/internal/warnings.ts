/** Where lines for the web editor go. Rooms to the left of `embedding` never write to the console. */
type WarningSink = (line: string) => void;

let sink: WarningSink = () => {};

/** Sets where the lines go; `embedding` sends them to the console, once each. */
export function setWarningSink(newSink: WarningSink): void {
  sink = newSink;
}

/** Tells the web editor something about one element: `[mz-zorgladder#hulp] rung="7" is not 1 to 5`. */
export function warn(element: Element, message: string): void {
  const id = element.id ? `#${element.id}` : '';
  sink(`[${element.localName}${id}] ${message}`);
}
