import type { ServiceFeed } from '../../../feeds/index.js';

type RespiteFeed = NonNullable<ServiceFeed['respite']>;

/**
 * The name of a service, folded, to the kind of respite it is: the forms of the national menu of
 * respite care that a name alone settles. The first rule that holds counts.
 */
export const respiteRules: readonly { readonly pattern: RegExp; readonly respite: RespiteFeed }[] =
  [
    {
      pattern: /\bcrisisopvang\b/,
      respite: { setting: 'away', duration: ['night'], planning: ['urgent'] },
    },
    {
      pattern: /\blogeerweekend\w*\b/,
      respite: { setting: 'away', duration: ['weekend'] },
    },
    {
      pattern: /\b(logeer(huis|opvang|zorg)|respijthuis|kortdurend verblijf|eerstelijnsverblijf)\b/,
      respite: { setting: 'away', duration: ['night'] },
    },
    {
      pattern: /\b(dagbesteding|dagopvang|dagbehandeling)\b/,
      respite: { setting: 'away', duration: ['day'] },
    },
    {
      pattern: /\b((respijtzorg|vervangende (mantel)?zorg|oppas) (aan huis|thuis)|oppashulp)\b/,
      respite: { setting: 'home', duration: ['hours'] },
    },
  ];

/** Who gives it, where the name says so. */
export const volunteerPattern = /\bvrijwillig/;
