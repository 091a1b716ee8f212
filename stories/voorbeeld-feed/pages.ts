/** A page about one part of the feed. */
export interface Page {
  /** Of the page's file, of its example in `stories/feeds/voorbeeld/`, and in links. */
  readonly name: string;
  /** As it stands in the sidebar. */
  readonly title: string;
  /** What it is about, in one line. */
  readonly about: string;
  /**
   * The paths of the schema that it explains, with all that is under them. What several pages claim
   * belongs to the one that names it most exactly. None where a page is about all texts.
   */
  readonly fields: readonly string[];
  /** The widget that reads its example, and the attributes that show this part of it. */
  readonly tag: keyof HTMLElementTagNameMap & `mz-${string}`;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** In the order in which a keeper of a feed meets them. */
export const pages = [
  {
    name: 'uitgever',
    title: 'Uitgever en datum',
    about: 'het begin van elke feed: wie hem uitgeeft en van welke dag hij is',
    fields: ['$schema', 'schemaVersion', 'updatedAt', 'publisher', 'hides'],
    tag: 'mz-zorgladder',
    attributes: { rung: '2' },
  },
  {
    name: 'diensten',
    title: 'Diensten',
    about: 'de hulp zelf: dit leest elke widget',
    fields: ['services'],
    tag: 'mz-zorgladder',
    attributes: { rung: '2' },
  },
  {
    name: 'locaties',
    title: 'Locaties en openingstijden',
    about: 'waar iemand naartoe kan, en wanneer',
    fields: ['services.locations', 'services.openingHours'],
    tag: 'mz-steunpunt-finder',
    attributes: { municipality: 'GM0301' },
  },
  {
    name: 'respijtzorg',
    title: 'Respijtzorg',
    about: 'hulp waardoor iemand even vrij is',
    fields: ['services.respite'],
    tag: 'mz-respite-menu',
  },
  {
    name: 'zorgladder',
    title: 'Zorgladder',
    about: 'eigen teksten per trede',
    fields: ['zorgladder'],
    tag: 'mz-zorgladder',
    attributes: { rung: '5' },
  },
  {
    name: 'test',
    title: 'Test',
    about: 'een eigen inleiding of een andere vragenlijst',
    fields: ['burdenTest'],
    tag: 'mz-burden-test',
  },
  {
    name: 'respijtmenu',
    title: 'Respijtmenu',
    about: 'de volgorde, eigen stappen en wie iemand belt',
    fields: ['respiteMenu'],
    tag: 'mz-respite-menu',
  },
  {
    name: 'zoeker',
    title: 'Zoeker',
    about: 'een eigen inleiding, en wat de zoeker laat zien',
    fields: ['steunpuntFinder'],
    tag: 'mz-steunpunt-finder',
    attributes: { municipality: 'GM0301' },
  },
  {
    name: 'verklaring',
    title: 'Mantelzorgverklaring',
    about: 'wie de verklaring geeft, waarvoor en hoe',
    fields: ['verklaring'],
    tag: 'mz-verklaring-form',
  },
  {
    name: 'gemeenten',
    title: 'Een feed per gemeente',
    about: 'een lijst van feeds, als u voor veel gemeenten werkt',
    fields: ['kind', 'shards'],
    tag: 'mz-steunpunt-finder',
    attributes: { municipality: 'GM0301' },
  },
  {
    name: 'vertalingen',
    title: 'Meer talen',
    about: 'dezelfde tekst in het Nederlands en in een andere taal',
    fields: [],
    tag: 'mz-steunpunt-finder',
    attributes: { municipality: 'GM0301', lang: 'en' },
  },
] as const satisfies readonly Page[];

export type PageName = (typeof pages)[number]['name'];

/** What is said of a page. */
export const pageOf = (name: PageName): Page => pages.find((page) => page.name === name)!;

/** A list of links to all pages, as Markdown. */
export const contents = (): string =>
  pages
    .map(({ title, about }) => {
      const id = `voorbeeld-feed-${title.toLowerCase().replaceAll(' ', '-')}--docs`;
      return `- [${title}](?path=/docs/${id}): ${about}`;
    })
    .join('\n');
