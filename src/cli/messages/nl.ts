import { check } from './nl-check.js';
import { fromSheet } from './nl-from-sheet.js';
import { general } from './nl-general.js';

export const nl = { general, fromSheet, check };
