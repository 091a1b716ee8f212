/** How people tick a box in a spreadsheet, folded. */
export const yesWords = ['ja', 'j', 'yes', 'y', 'x', '1', 'waar', 'true'];
export const noWords = ['nee', 'neen', 'n', 'no', '0', 'onwaar', 'false'];
