import { msg, str } from '@lit/localize';

/** Why a service is shown. */
export const reasonContent = {
  time: (task: string) => msg(str`Omdat ${task} u veel tijd kost`, { id: 'because.time' }),
  heavy: (task: string) => msg(str`Omdat ${task} zwaar voor u is`, { id: 'because.heavy' }),
  said: (statement: string, answer: string) =>
    msg(str`Bij “${statement}” zei u: ${answer}`, { id: 'because.said' }),
  general: () => msg('Hier denken ze met u mee', { id: 'because.general' }),
};

/** What the bands of the built-in questionnaires are called, by their code. */
export const bandText = (label: string): string | undefined =>
  (
    ({
      'check-low': msg('gaat goed', { id: 'band.check-low' }),
      'check-medium': msg('kost veel kracht', { id: 'band.check-medium' }),
      'check-high': msg('is zwaar', { id: 'band.check-high' }),
      'below-cut-off': msg('onder de grens', { id: 'band.below-cut-off' }),
      'high-strain': msg('hoge belasting', { id: 'band.high-strain' }),
      'burden-none': msg('geen belasting', { id: 'band.burden-none' }),
      'burden-light': msg('lichte belasting', { id: 'band.burden-light' }),
      'burden-moderate': msg('matige belasting', { id: 'band.burden-moderate' }),
      'burden-heavy': msg('zware belasting', { id: 'band.burden-heavy' }),
    }) as Readonly<Record<string, string>>
  )[label];
