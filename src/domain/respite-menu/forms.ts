import type { Respite, Service } from '../services/service.js';

/**
 * The forms of respite from small to large, after the national *menukaart respijtzorg* (Samen sterk
 * voor mantelzorg, landelijke aanpak, 2020): at home by volunteers or professionals, elsewhere for a
 * part of a day or for several days, on holiday, and at once.
 */
export const menuForms = ['visit', 'home-help', 'day', 'stay', 'holiday', 'urgent'] as const;
export type MenuForm = (typeof menuForms)[number];

/** Also `other`: of what stands there a feed says too little to know the form. */
export type RespiteForm = MenuForm | 'other';

const isOnly = <T>(list: readonly T[], wanted: T): boolean =>
  list.length > 0 && list.every((item) => item === wanted);

function atHome({ provider, planning }: Respite): RespiteForm {
  if (provider === 'professional') return 'home-help';
  return provider === null && isOnly(planning, 'regular') ? 'home-help' : 'visit';
}

/**
 * The one form under which a service stands in the menu. Of what can last shorter or longer the
 * shortest counts, because the menu goes from small to large and a small step is taken sooner.
 */
export function formOf({ respite }: Service): RespiteForm {
  if (!respite) return 'other';
  const { setting, provider, duration, planning } = respite;
  if (setting === 'holiday') return 'holiday';
  if (isOnly(planning, 'urgent')) return 'urgent';
  if (setting === 'home') return atHome(respite);
  // Volunteers come to one's home; of all others nobody can tell.
  if (setting === null) return provider === 'volunteer' ? 'visit' : 'other';
  if (duration.includes('hours') || duration.includes('day')) return 'day';
  return duration.length > 0 ? 'stay' : 'other';
}
