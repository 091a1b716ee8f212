import { amount } from './en-words.js';
import type { Messages } from './messages.js';

export const merge: Messages['merge'] = {
  help: `merge makes one feed of several.

Usage: mantelzorg-widgets merge <feed.json or https address> <another feed> … --out <feed.json>

  --out <feed.json>         write the new feed to this file; else to the screen
  --replace                 the file of --out may exist and is replaced
  --force                   go on where there are errors in a feed. What the widgets leave out
                            of it now, they leave out of the new feed too
  --publisher <id>          who publishes the new feed, such as regio-voorbeeld;
                            else who publishes the first one
  --publisher-name <name>   its name for readers, such as "Regio Voorbeeld"
  --publisher-kind <kind>   municipality, insurer, employer, national or other
  --publisher-url <url>     its site
  --publisher-phone <nr>    its telephone number
  --lang nl                 messages in Dutch (the default)

The first feed goes before the others. Of each section (burdenTest, zorgladder, respiteMenu,
steunpuntFinder, verklaring) the first that is there stays; the report names the rest. Where two
services have one id, the second gets the id of its publisher before it. A service that is in two
feeds is in the new one twice too, and the report says so: which one may go is your choice.

A feed has one publisher, which readers will see as the source of each service. To keep the
sources apart, do not merge, but name the feeds beside each other on the page:
feed="https://een.example/feed.json https://twee.example/feed.json".

Exit code: 0 done; 1 a feed can't be used or has errors; 2 the options are wrong.`,
  feedsNeeded: 'Which feeds? Give two or more.',
  namedTwice: (name) => `${name} is there twice. Name each feed once.`,
  nameNeeded: 'Give the name of the new publisher too, such as --publisher-name "Regio Voorbeeld".',
  outExists: (path) =>
    `${path} exists already. Use --replace if it may be replaced. Or choose another name for --out.`,
  isIndex: (name) =>
    `${name} is an index of feeds. Give the feeds themselves, such as gm0301.json.`,
  noFeed: (name) =>
    `${name} is no feed that the widgets can read. What is wrong, says: mantelzorg-widgets check ${name} --lang en`,
  hasErrors: (name, errors) =>
    `There ${errors === 1 ? 'is 1 error' : `are ${errors} errors`} in ${name}. See them with: mantelzorg-widgets check ${name} --lang en`,
  refused: 'Nothing was written. Correct the errors first. With --force the merge goes on anyway.',
  read: (name, services, errors) =>
    `Read: ${name} (${amount(services, 'service')}${errors > 0 ? `, ${amount(errors, 'error')}` : ''})`,
  made: (services) => `Together: ${amount(services, 'service')}.`,
  more: (count) => `and ${count} more`,
  renamed: 'Got another id, because another service had it already',
  newId: (name, source, id, to) => `"${name}" of ${source}: ${id} became ${to}`,
  inBoth: (feeds, count) =>
    `Is in ${feeds === 2 ? 'both' : 'several feeds'} (${count}); take one away yourself`,
  twins: 'Looks like the same service twice; take one away yourself',
  twin: (name, first, second) => `"${name}": ${first} and ${second}`,
  place: (id, source) => `${id} (${source})`,
  once: 'Was exactly the same in two feeds of one publisher, and is there once',
  found: (name, source, id) => `"${name}" (${id}) of ${source}`,
  leftOut: 'Not taken',
  section: (field, source, kept) => `"${field}" of ${source}: that of ${kept} stays`,
  takenAlong: 'Taken from the old publisher, because the service itself did not say it',
  along: {
    organization: (count) => `the organisation, of ${amount(count, 'service')}`,
    area: (count) => `the area, of ${amount(count, 'service')}`,
    updatedAt: (count) => `the date, of ${amount(count, 'service')}`,
  },
  sourceLost: (names) =>
    `Readers will no longer see that this comes from the feed of: ${names}. To keep that, name the feeds beside each other on the page; see --help.`,
  tooLarge: (megabytes) =>
    `The new feed is larger than ${megabytes} MB. The widgets do not load one that large. Make a file for each municipality with shard.`,
  written: (path) => `Written: ${path}. Check it with: mantelzorg-widgets check ${path} --lang en`,
};
