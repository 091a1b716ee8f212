/**
 * The four digits of a Dutch postcode, which say where it is to within a neighbourhood.
 *
 * @param text as it was typed: `4811 AB`, `4811ab`, `4811`, also while the letters are being typed.
 * @returns null when it is none: fewer or more digits, a zero in front, other letters behind.
 */
export function postcodeDigits(text: string): string | null {
  return /^([1-9]\d{3})[\s-]*[a-z]{0,2}$/i.exec(text.trim())?.[1] ?? null;
}

/** The same, also where more than a postcode was typed: `7201 AA Zutphen`. */
export const postcodeIn = (text: string): string | null =>
  postcodeDigits(text) ?? /(?:^|[\s,])([1-9]\d{3})\s?[a-z]{2}(?=$|[\s,])/i.exec(text)?.[1] ?? null;

/**
 * Whether a list of postcodes holds one.
 *
 * @param list postcodes and ranges of them, both ends included: `7201`, `7200-7207`, also with an
 *   en dash or letters; what can't be read holds nothing.
 * @param digits as `postcodeDigits` gives them.
 */
export function coversPostcode(list: readonly string[], digits: string): boolean {
  return list.some((entry) => {
    const [first, last = first, ...rest] = entry.split(/\s*[-–—]\s*(?=\d)/).map(postcodeDigits);
    if (!first || !last || rest.length > 0) return false;
    return first <= digits && digits <= last;
  });
}
