import { heading, type Io } from '../io.js';
import type { Messages } from '../messages/messages.js';
import type { Merged } from './merge.js';
import type { Twin } from './twins.js';
import type { TakenAlong } from './take-along.js';

const takenAlong: readonly TakenAlong[] = ['organization', 'area', 'updatedAt'];

/** More of one kind would push the rest off the screen; a file or a script gets them all. */
const mostLines = 50;

/** The report on a merge for the person who keeps the list, line by line. */
export function reportLines(
  merged: Merged,
  sources: readonly { readonly name: string; readonly services: number; readonly errors: number }[],
  io: Io,
  { merge }: Messages,
): string[] {
  const lines = sources.map(({ name, services, errors }) => merge.read(name, services, errors));
  lines.push(merge.made(merged.services));
  const section = (title: string, found: readonly string[]): void => {
    if (found.length === 0) return;
    const shown = io.isTerminal ? found.slice(0, mostLines) : found;
    lines.push('', heading(title, io), ...shown.map((line) => `  ${line}`));
    if (found.length > shown.length) lines.push(`  ${merge.more(found.length - shown.length)}`);
  };
  const pair = ({ first, second }: Twin): string =>
    merge.twin(
      first.name,
      merge.place(first.id, first.source),
      merge.place(second.id, second.source),
    );
  section(merge.inBoth(sources.length, merged.inBoth.length), merged.inBoth.map(pair));
  section(
    merge.renamed,
    merged.renamed.map(({ name, source, id, to }) => merge.newId(name, source, id, to)),
  );
  section(merge.twins, merged.twins.map(pair));
  section(
    merge.once,
    merged.once.map(({ name, source, id }) => merge.found(name, source, id)),
  );
  section(
    merge.leftOut,
    merged.leftOut.map(({ field, source, kept }) => merge.section(field, source, kept)),
  );
  const along = takenAlong.filter((what) => merged.takenAlong.has(what));
  section(
    merge.takenAlong,
    along.map((what) => merge.along[what](merged.takenAlong.get(what)!)),
  );
  if (merged.otherPublishers.length > 0) {
    lines.push('', merge.sourceLost(merged.otherPublishers.join(', ')));
  }
  return lines;
}
