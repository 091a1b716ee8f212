/** A telephone number as people read it and, where it could be understood, as a telephone dials it. */
export interface Phone {
  /** In groups that can be read aloud: `0575 51 96 13`. The words of the source where it is no number. */
  readonly display: string;
  /** What follows `tel:`; null where the text is no Dutch or international number. */
  readonly dial: string | null;
}

/** Area codes of three digits; all others have four (ACM, Nummerplan telefoon- en ISDN-diensten). */
const shortAreaCodes = /^0(1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7|8[24578]|91)/;

/** Numbers that are dialled as they stand: emergency, helplines and the 14-numbers of municipalities. */
const shortNumbers = /^(112|113|144|116\d{3}|14\d{3,4}|18\d{2})$/;

/** `0800`, `0900`, `0906` and `0909` with four or seven digits; they can't be reached as +31. */
const serviceNumbers = /^0(800|900|906|909)(\d{4}|\d{7})$/;

/** Splits the digits after the area code the way they are said aloud: in twos, or a three first. */
const grouped = (digits: string): string =>
  digits.length < 6 ? digits : digits.replace(/^...(?=.{4}$)|..(?!$)/g, '$& ');

/**
 * Reads a telephone number in any notation people use in the Netherlands: `0575 - 519613`,
 * `(0575) 51 96 13`, `+31 (0)575 519613`, `0900 - 9630`, `112`.
 *
 * @returns a number that can't be understood keeps its words and has `dial: null`.
 */
export function parsePhone(text: string): Phone {
  const words = text.trim();
  const unreadable: Phone = { display: words, dial: null };
  if (!/^[+\d\s().\-/\u2010-\u2015]+$/.test(words)) return unreadable;
  const digits = words
    // The zero of "+49 (0)2821" is not dialled from abroad; that of "(0)575" is part of the number.
    .replace(/(\d\s*)\(0\)/, '$1')
    .replace(/[^\d+]/g, '')
    .replace(/^00/, '+')
    .replace(/^\+310?/, '0');
  if (/^\+[1-9]\d{7,14}$/.test(digits)) return { display: words, dial: digits };
  if (shortNumbers.test(digits)) {
    // "14 0575" is how municipalities write theirs.
    return { display: digits.replace(/^14(?=\d{3,4}$)/, '14 '), dial: digits };
  }
  if (serviceNumbers.test(digits)) {
    return { display: `${digits.slice(0, 4)} ${grouped(digits.slice(4))}`, dial: digits };
  }
  if (!/^0[1-9]\d{8}$/.test(digits) || /^0(800|90)/.test(digits)) return unreadable;
  const areaLength = digits.startsWith('06') ? 2 : shortAreaCodes.test(digits) ? 3 : 4;
  return {
    display: `${digits.slice(0, areaLength)} ${grouped(digits.slice(areaLength))}`,
    dial: `+31${digits.slice(1)}`,
  };
}
