import type { Messages } from './messages.js';
import { syntax } from './en-words.js';

export const general: Messages['general'] = {
  help: `mantelzorg-widgets: help for whoever keeps a feed of local help

Usage: mantelzorg-widgets <command> …
From this project: node dist/cli/main.js <command>

Commands:
  from-sheet <list.xlsx>   makes a feed from a list of local help (sociale kaart)
  to-sheet <feed.json>     makes a spreadsheet from a feed again
  template                 makes an empty list to begin with
  from-hsds <address>      makes a feed from a directory in Open Referral
  check <feed.json|https>  looks for what is wrong in a feed
  merge <feed.json> …      makes one feed from several
  shard <feed.json>        splits a feed into a file for each municipality
  schema                   writes the schema with which an editor helps

Options:
  --help       help; also after a command
  --version    the version
  --lang nl    messages in Dutch (the default)`,
  seeHelp: (command) => `More: mantelzorg-widgets ${command} --help --lang en`,
  unknownCommand: (name, known, meant) =>
    `There is no command "${name}". ${meant ? `Do you mean ${meant}? ` : ''}There are: ${known}.`,
  unknownOption: (option, meant) =>
    `There is no option ${option}.${meant && ` Do you mean ${meant}?`}`,
  badOptionValue: (option) => `Something is wrong behind the option ${option}.`,
  unknownLanguage: (language, known) =>
    `There is no language "${language}" here. There are: ${known}.`,
  crashed: (reason) =>
    `Something went wrong in this program itself: ${reason}\nThat is our fault. Would you report it?`,
  cannotRead: (path, reason) => `${path} can't be read: ${reason}.`,
  cannotWrite: (path, reason) => `${path} can't be written: ${reason}.`,
  doesNotExist: 'the file or folder does not exist',
  notAllowed: 'you have no permission for it',
  isFolder: (path) => `${path} is a folder. Give the name of a file.`,
  fileTooLarge: (path, megabytes) =>
    `${path} is larger than ${megabytes} MB. No list of help is that large; is it the right file?`,
  tooDeep: (path) =>
    `In ${path} too many lists and objects lie inside each other: more than 100. That is no feed; is this the right file?`,
  tooManyParts: (path, most) =>
    `${path} has more than ${most.toLocaleString('en')} parts. No list of help is that large; is this the right file?`,
  notJson: (path, { line, column, expected, found, lineBefore }) =>
    `${path} is not JSON. Line ${line}, column ${column}: ${syntax(expected, found, lineBefore ?? '')}`,
};
