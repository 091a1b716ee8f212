import type { Path } from './document.js';

/** How a field is filled in. `text` is one that may have translations, `string` one that has none. */
export type FieldKind =
  | 'text'
  | 'long-text'
  | 'string'
  | 'phone'
  | 'email'
  | 'url'
  | 'date'
  | 'number'
  | 'one-of'
  | 'some-of'
  | 'words'
  | 'hours'
  | 'yes';

export interface Field {
  readonly kind: FieldKind;
  /** Its name in the feed, below what it stands in: `phone`, `respite.setting`. */
  readonly name: string;
  readonly path: Path;
  readonly isShort?: boolean;
}

const field = (kind: FieldKind, name: string, isShort = false): Field => ({
  kind,
  name,
  path: name.split('.'),
  isShort,
});

export type GroupName = 'what' | 'contact' | 'sort' | 'place' | 'who' | 'cost' | 'respite' | 'more';

/** The form of one service. The locations stand in `place`, by themselves. */
export const groups: readonly { readonly name: GroupName; readonly fields: readonly Field[] }[] = [
  {
    name: 'what',
    fields: [
      field('text', 'name'),
      field('text', 'organization'),
      field('long-text', 'description'),
    ],
  },
  {
    name: 'contact',
    fields: [
      field('phone', 'phone', true),
      field('phone', 'whatsapp', true),
      field('email', 'email'),
      field('url', 'url'),
      field('long-text', 'howToApply'),
      field('url', 'applyUrl'),
      field('one-of', 'access'),
    ],
  },
  {
    name: 'sort',
    fields: [field('some-of', 'types'), field('some-of', 'needs'), field('some-of', 'tasks')],
  },
  { name: 'place', fields: [field('hours', 'openingHours')] },
  {
    name: 'who',
    fields: [
      field('long-text', 'eligibility'),
      field('some-of', 'audience'),
      field('some-of', 'languages'),
      field('yes', 'area.nationwide'),
      field('words', 'area.municipalities'),
      field('words', 'area.postcodes'),
      field('some-of', 'rungs'),
      field('some-of', 'burden'),
    ],
  },
  { name: 'cost', fields: [field('some-of', 'funding'), field('text', 'cost')] },
  {
    name: 'respite',
    fields: [
      field('one-of', 'respite.setting'),
      field('one-of', 'respite.provider'),
      field('some-of', 'respite.duration'),
      field('some-of', 'respite.planning'),
    ],
  },
  {
    name: 'more',
    fields: [
      field('date', 'validFrom', true),
      field('date', 'validThrough', true),
      field('date', 'updatedAt', true),
      field('string', 'id'),
    ],
  },
];

export const locationFields: readonly Field[] = [
  field('text', 'name'),
  field('string', 'street'),
  field('string', 'postalCode', true),
  field('string', 'city'),
  field('text', 'accessibility'),
  field('hours', 'openingHours'),
  field('number', 'latitude', true),
  field('number', 'longitude', true),
];

/** Who publishes the list, and of when it is. */
export const publisherFields: readonly Field[] = [
  field('text', 'publisher.name'),
  field('one-of', 'publisher.kind'),
  field('phone', 'publisher.phone', true),
  field('email', 'publisher.email'),
  field('url', 'publisher.url'),
  field('words', 'publisher.municipalities'),
  field('string', 'publisher.id'),
  field('date', 'updatedAt', true),
];

/** Parts of a feed that have no form here, and stay as they are. */
export const otherParts = [
  'zorgladder',
  'respiteMenu',
  'steunpuntFinder',
  'burdenTest',
  'verklaring',
  'hides',
] as const;
