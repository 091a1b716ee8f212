import { amount } from './en-words.js';
import type { Messages } from './messages.js';

const files = (count: number): string => amount(count, 'file');

export const shard: Messages['shard'] = {
  help: `shard makes of one large feed a folder with a file for each municipality, and an index.

Usage: mantelzorg-widgets shard <feed.json> --out <folder>

  --out <folder>        the folder of index.json, gm0301.json and so on; it is made where it is
                        not there yet
  --all-municipalities  a file too for each municipality without help of its own. Choose this
                        when there is help for the whole country
  --replace             files of an earlier run may be deleted, where a municipality is no longer
                        in the feed
  --force               go on where there are errors in the feed. What the widgets leave out now
                        is in no file then
  --lang nl             messages in Dutch (the default)

A service goes to the file of each municipality in its "area". One for the whole country, or
without a municipality, goes to every file. The name of a municipality becomes its code.

Put the whole folder on the server. The address for the widget is that of index.json. Name the
municipality there by its code: municipality="GM0301".

When the feed has changed, give the same command again. The report says what is new, changed and
gone. Where a municipality would go, nothing happens without --replace. Files that this command
did not make always stay as they are.

Exit code: 0 done; 1 the feed can't be used or has errors, or the folder can't be written;
2 the options are wrong.`,
  feedNeeded: 'Which feed? Give the name of a file.',
  oneFeedOnly: (rest) =>
    `Give one feed. This is too much: ${rest}. Make one of several first, with merge.`,
  outNeeded: 'In which folder? Say so with --out, such as --out feeds.',
  noFeed: (path) =>
    `${path} is no feed that the widgets can read. What is wrong, says: mantelzorg-widgets check ${path} --lang en`,
  isIndex: (path) => `${path} is an index itself. Give the feed of which you want one.`,
  hasErrors: (path, errors) =>
    `There ${errors === 1 ? 'is 1 error' : `are ${errors} errors`} in ${path}. See them with: mantelzorg-widgets check ${path} --lang en\nNothing was written. With --force it goes on anyway.`,
  noPlaces:
    'The list of all municipalities is not there, so --all-municipalities is not possible. First: npm run build. Then use node dist/cli/main.js.',
  placesMissing:
    'The list of all municipalities is not there. So only codes were recognised, no names. Do npm run build, and use node dist/cli/main.js.',
  noMunicipality:
    'No municipality is named anywhere in this feed. Give a service an area, such as "area": { "municipalities": ["GM0301"] }. Or choose --all-municipalities.',
  tooLarge: (codes, megabytes) =>
    `The file of ${codes} would be larger than ${megabytes} MB. The widgets do not load one that large. Nothing was written. Are there many services without a municipality? Give those an "area".`,
  notAFolder: (path) => `${path} is no folder. Choose another name for --out.`,
  foreign: (folder, names) =>
    `In ${folder} there is something that shard did not make: ${names}. Nothing was written. Choose another folder for --out.`,
  wouldGo: (count, folder, names) =>
    `${amount(count, 'municipality', 'municipalities')} would go from the folder ${folder}: ${names}. Nothing was written. Is this the right feed? Then give --replace.`,
  made: (municipalities, local, everywhere) =>
    `${amount(municipalities, 'municipality', 'municipalities')}. ${amount(local, 'service')} for some of them, ${everywhere} for all.`,
  leftOut: (errors) =>
    `${amount(errors, 'error')}: what the widgets can't read is in no file. Look at the feed with check.`,
  unknownNames:
    'This is the name of no municipality, or of two. Write the code, such as GM0301. A service with no other municipality is in every file now',
  unknownName: (name, services) => `"${name}" (${amount(services, 'service')})`,
  unknownCodes: (codes) =>
    `These codes are not in the list of municipalities: ${codes}. Are they still right? A file was made.`,
  andMore: (names, count) => `${names} and ${count} more`,
  added: (count, names) => `New: ${files(count)} (${names})`,
  changed: (count, names) => `Changed: ${files(count)} (${names})`,
  gone: (count, names) => `Taken away: ${files(count)} (${names})`,
  same: (count) => `As it was: ${files(count)}`,
  forOthers:
    'There is help for all municipalities. The page of one without a file of its own does not see it. If it should, choose --all-municipalities.',
  next: (folder, code) =>
    `Put the folder ${folder} on the server. The address of the feed is that of index.json, and the municipality stands beside it as a code: municipality="${code}".`,
};
