import { msg } from '@lit/localize';

export const urgentContent = {
  title: () => msg('Kan het niet wachten? Doe dit nu', { id: 'ladder.now' }),
  doctor: () =>
    msg(
      'Kan het niet wachten tot morgen? Bel uw huisarts. Dicht? Luister naar het bandje, of zoek het nummer van de huisartsenpost.',
      {
        id: 'ladder.now-doctor',
      },
    ),
  bed: () =>
    msg('Is er vandaag iemand nodig die het overneemt, of een plek om te slapen? Bel:', {
      id: 'ladder.now-bed',
    }),
  bedDoctor: () =>
    msg(
      'Is er vandaag iemand nodig die het overneemt, of een plek om te slapen? Vraag dat ook aan de huisarts.',
      {
        id: 'ladder.now-bed-doctor',
      },
    ),
};
