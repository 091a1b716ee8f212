import { fold } from '../../fold.js';
import type { CodeList } from './code-lists.js';

/** Languages in which carers are helped; any other is given by its code. */
const codes =
  'nl fy en de fr es it pt pl ro bg hu cs uk ru tr ar zgh ku ckb fa prs ps ur hi pa ta so ti am ' +
  'sw pap srn zh yue vi th id ms ja ko el he hy sq sr hr bs lt lv sk';

/** Names that people use and that differ from those of the Unicode consortium. */
const others: Readonly<Record<string, string>> = {
  berbers: 'zgh',
  tamazight: 'zgh',
  chinees: 'zh',
  mandarijn: 'zh',
  kantonees: 'yue',
  farsi: 'fa',
  dari: 'prs',
  koerdisch: 'ku',
  papiamento: 'pap',
  papiaments: 'pap',
  surinaams: 'srn',
  gb: 'en',
  ua: 'uk',
  cn: 'zh',
};

function made(): CodeList<string> {
  const all = codes.split(' ');
  const namesIn = (locale: string) => new Intl.DisplayNames([locale], { type: 'language' });
  const [dutch, english] = [namesIn('nl'), namesIn('en')];
  const own = (code: string) => namesIn(code).of(code) ?? code;
  return {
    labels: new Map(all.map((code) => [code, dutch.of(code) ?? code])),
    byWord: new Map([
      ...all.flatMap((code) =>
        [code, dutch.of(code), english.of(code), own(code)].map((word): [string, string] => [
          fold(word ?? code),
          code,
        ]),
      ),
      ...Object.entries(others),
    ]),
  };
}

let list: CodeList<string> | undefined;

/** The languages with their Dutch names; made when it is first needed, for it takes some hundred lookups. */
export const languageList = (): CodeList<string> => (list ??= made());

/** Whether a text has the form of a language code: `nl`, `pap`, `zh-Hant`. */
export const isLanguageCode = (text: string): boolean => /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(text);
