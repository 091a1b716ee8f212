import { check } from './en-check.js';
import { checkNames } from './en-check-names.js';
import { checkUrl } from './en-check-url.js';
import { fromHsds } from './en-from-hsds.js';
import { fromSheet } from './en-from-sheet.js';
import { general } from './en-general.js';
import { merge } from './en-merge.js';
import { schema } from './en-schema.js';
import { shard } from './en-shard.js';
import { template } from './en-template.js';
import { toSheet } from './en-to-sheet.js';
import { workbook } from './en-workbook.js';
import type { Messages } from './messages.js';

export const en: Messages = {
  general,
  fromHsds,
  fromSheet,
  check,
  checkNames,
  checkUrl,
  merge,
  shard,
  schema,
  template,
  toSheet,
  workbook,
};
