import type { Access } from '../../../domain/index.js';

/**
 * What *Doelgroep*, *Voorwaarden* and *Aanmeldprocedure* say, folded, about how one gets in. The
 * first rule that holds counts: a denial stands before what it denies.
 */
export const accessRules: readonly { readonly access: Access; readonly pattern: RegExp }[] = [
  {
    access: 'self',
    pattern: /\b(geen|zonder) (\w+ )?(indicatie|verwijzing|verwijsbrief|beschikking)\b/,
  },
  {
    access: 'referral',
    pattern: /\b(verwijsbrief|(met|via|op|na) (een )?(door)?verwijzing)\b/,
  },
  { access: 'assessment', pattern: /\b(indicatie|beschikking)\b/ },
];
