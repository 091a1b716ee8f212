import { codes } from '../schema/descriptions-en.js';
import type { Messages } from './messages.js';

export const checkNames: Messages['checkNames'] = {
  columns: {
    howToApply: '"howToApply" (column Aanmelden)',
    phone: '"phone" (column Telefoon)',
  },
  needs: codes.need,
};
