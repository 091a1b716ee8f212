import type { Messages } from './messages.js';

export const schema: Messages['schema'] = {
  language: 'en',
  help: `schema writes the JSON Schema of the feed, with every field explained.

Usage: mantelzorg-widgets schema --out feed.schema.json --lang en

  --out <file>  write it to this file; else to the screen
  --lang nl     the explanations in Dutch (the default)

With it an editor such as VS Code helps while you type: it completes fields, explains them and
underlines what can't be. Put feed.schema.json beside your feed, and at the top of the feed:

  "$schema": "./feed.schema.json",

The widgets do nothing with that line; it may stay. After a new version of this program, give the
same command again.

An editor does not see everything. So check your feed too: mantelzorg-widgets check feed.json

Exit code: 0 done; 1 the file can't be written; 2 the options are wrong.`,
  noFileNeeded: (rest) =>
    `This is too much: ${rest}. Give only --out, with the name of the new file.`,
  outIsOther: (path) =>
    `${path} exists already and is no schema of the feed. Nothing was written. Choose another name for --out.`,
  written: (path, name) =>
    `Written: ${path}. Put at the top of a feed that stands beside it: "$schema": "./${name}",`,
};
