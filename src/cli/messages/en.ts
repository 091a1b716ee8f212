import { check } from './en-check.js';
import { fromSheet } from './en-from-sheet.js';
import { general } from './en-general.js';
import type { Messages } from './messages.js';

export const en: Messages = { general, fromSheet, check };
