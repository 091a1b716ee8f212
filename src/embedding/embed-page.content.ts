import { msg, str } from '@lit/localize';

/** The texts around a widget on its own page. */
export const content = {
  title: (): string => msg('Hulp als u voor iemand zorgt', { id: 'page.title' }),
  back: (): string => msg('Terug naar de website', { id: 'page.back' }),
  /** The title in the tab and in the history of the browser. */
  tabTitle: (widget: string): string =>
    msg(str`${widget} – hulp als u voor iemand zorgt`, { id: 'page.tab-title' }),
};
