/**
 * What organisations ask a statement for (Regelhulp and MantelzorgNL on the mantelzorgverklaring, read
 * in 2026); each has a text of ours.
 */
export const nationalPurposes = [
  'parking',
  'housing',
  'mantelzorgwoning',
  'uwv',
  'benefit',
  'school',
  'employer',
  'waardering',
  'other',
] as const;
export type NationalPurpose = (typeof nationalPurposes)[number];

/** Whether we have a text for it. */
export const isNationalPurpose = (id: string): id is NationalPurpose =>
  (nationalPurposes as readonly string[]).includes(id);
