import { msg } from '@lit/localize';
import { remember } from './locale.js';

/** A group as feeds name it; a code of a feed's own is shown as it stands. */
export const audienceName = (code: string): string =>
  ({
    dementia: msg('Zorg bij dementie', { id: 'audience.dementia' }),
    'young-carers': msg('Jonge mantelzorgers', { id: 'audience.young-carers' }),
    'working-carers': msg('Werkende mantelzorgers', { id: 'audience.working-carers' }),
    children: msg('Zorg voor een kind', { id: 'audience.children' }),
    'young-people': msg('Jonge mensen', { id: 'audience.young-people' }),
    'mental-health': msg('Psychische klachten', { id: 'audience.mental-health' }),
    disability: msg('Een beperking', { id: 'audience.disability' }),
    'brain-injury': msg('Hersenletsel', { id: 'audience.brain-injury' }),
    religious: msg('Wie zorg vanuit het geloof zoekt', { id: 'audience.religious' }),
  })[code] ?? code.replaceAll('-', ' ');

/** A language in the reader's own words: *Turks*; as it stands where a feed names it as it likes. */
export const languageName = (tag: string): string =>
  remember(`lang ${tag}`, (locales) => {
    // Chromium has no name for these: what those who speak them say.
    if (tag === 'pap') return 'Papiamento';
    if (tag === 'zgh') return 'Tamazight';
    try {
      return new Intl.DisplayNames(locales, { type: 'language' }).of(tag)!;
    } catch {
      return tag;
    }
  });
