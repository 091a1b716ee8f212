import { check } from './nl-check.js';
import { checkNames } from './nl-check-names.js';
import { checkUrl } from './nl-check-url.js';
import { fromHsds } from './nl-from-hsds.js';
import { fromSheet } from './nl-from-sheet.js';
import { general } from './nl-general.js';
import { merge } from './nl-merge.js';
import { schema } from './nl-schema.js';
import { shard } from './nl-shard.js';
import { template } from './nl-template.js';
import { toSheet } from './nl-to-sheet.js';
import { workbook } from './nl-workbook.js';

export const nl = {
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
