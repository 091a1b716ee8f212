import { msg, str } from '@lit/localize';
import { plural } from './locale.js';
import { pageStore } from './page-store.js';

/** Texts that every widget has. Called inside `render()`, so that they come out in the language then. */
export const widgetContent = {
  loading: () =>
    `${msg('We halen de hulp in uw buurt op.', { id: 'offer.loading' })} ${pageStore.pageProgress}`,
  failed: () =>
    msg('We kunnen nu niet laten zien wat er in uw buurt is. Wat overal geldt, staat hier wel.', {
      id: 'offer.failed',
    }),
  partial: () =>
    msg('Een deel van de hulp uit uw buurt ontbreekt nu, of is ouder.', {
      id: 'offer.partial',
    }),
  offline: () =>
    msg('U hebt nu geen internet. Bellen kan wel.', {
      id: 'offer.offline',
    }),
  retry: () => msg('Probeer het opnieuw', { id: 'offer.retry' }),
  showMore: (count: number) =>
    plural(count, {
      one: msg('Toon nog 1 soort hulp', { id: 'offer.more.one' }),
      other: msg(str`Toon nog ${count} soorten hulp`, { id: 'offer.more.other' }),
    }),
  errorTitle: () => msg('Er ontbreekt nog iets', { id: 'form.error-title' }),
  progress: (step: number, total: number) =>
    msg(str`Vraag ${step} van ${total}`, { id: 'form.progress' }),
  next: () => msg('Volgende', { id: 'form.next' }),
  back: () => msg('Vorige', { id: 'form.back' }),
  skip: () => msg('Dat weet ik niet', { id: 'form.skip' }),
};
