import { codes } from '../schema/descriptions-nl.js';

/** The words of a feed as somebody who keeps a spreadsheet knows them. */
export const checkNames = {
  /** By the field; the column of the sheets that this program makes. */
  columns: {
    howToApply: '"howToApply" (kolom Aanmelden)',
    phone: '"phone" (kolom Telefoon)',
  },
  needs: codes.need,
};
