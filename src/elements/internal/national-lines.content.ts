import { msg } from '@lit/localize';

export const suicideLineText = (): string =>
  msg('Denkt u aan zelfmoord? Praat erover, dag en nacht. U kunt ook 113 bellen.', {
    id: 'baseline.113',
  });

export const dangerText = (): string =>
  msg('Is iemand in levensgevaar? Bel 112.', { id: 'baseline.112' });

/** What each line of the national baseline is for, by its id. */
export const baselineDescription = (id: string): string | null =>
  ({
    mantelzorglijn: msg('Voor al uw vragen over zorgen voor een ander, en om uw verhaal te doen.', {
      id: 'baseline.mantelzorglijn',
    }),
    luisterlijn: msg('Iemand luistert naar u, ook midden in de nacht. Uw naam is niet nodig.', {
      id: 'baseline.luisterlijn',
    }),
    dementielijn: msg('Vragen over dementie? Hier praat u met iemand die het kent.', {
      id: 'baseline.dementielijn',
    }),
    cak: msg('Vragen over de eigen bijdrage: wat uw naaste zelf betaalt voor hulp.', {
      id: 'baseline.cak',
    }),
    113: suicideLineText(),
    'veilig-thuis': msg(
      'Loopt het uit de hand tussen u en uw naaste, of bent u daar bang voor? Bel voor advies.',
      {
        id: 'baseline.veilig-thuis',
      },
    ),
  })[id] ?? null;
