import { bare } from './nearest.js';

/** Dutch and own names of languages, without signs or capitals, and their codes (BCP 47). */
const byName: ReadonlyMap<string, string> = new Map(
  Object.entries({
    arabisch: 'ar',
    chinees: 'zh',
    duits: 'de',
    engels: 'en',
    english: 'en',
    farsi: 'fa',
    frans: 'fr',
    fries: 'fy',
    grieks: 'el',
    hindi: 'hi',
    italiaans: 'it',
    nederlands: 'nl',
    oekraiens: 'uk',
    oekraïens: 'uk',
    papiaments: 'pap',
    papiamento: 'pap',
    perzisch: 'fa',
    pools: 'pl',
    portugees: 'pt',
    roemeens: 'ro',
    russisch: 'ru',
    somalisch: 'so',
    spaans: 'es',
    tigrinya: 'ti',
    turks: 'tr',
    urdu: 'ur',
    vietnamees: 'vi',
  }),
);

/** Codes of countries that people write for the language spoken there. */
const byCountry: ReadonlyMap<string, string> = new Map(
  Object.entries({ cn: 'zh', gb: 'en', ua: 'uk' }),
);

/** Whether a text has the form of a language code: `nl`, `pap`, `zh-Hant`. */
export const isLanguageCode = (text: string): boolean =>
  /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(text) && !byCountry.has(text.toLowerCase());

/** The code of the language that is meant; empty where that is not known. */
export const languageMeant = (text: string): string =>
  byName.get(bare(text)) ?? byCountry.get(text.toLowerCase()) ?? '';
