/** The feed of the demo: a real list of a real municipality. */
export const zutphenUrl = '/stories/feeds/zutphen.json';
export const zutphen: unknown = await (await fetch(zutphenUrl)).json();

/** A feed with these services and, for those that say nothing of it, rung 2. */
export const feedOf = (services: readonly object[], more: object = {}): object => ({
  schemaVersion: '1.0',
  publisher: { id: 'test', name: 'Gemeente Test', kind: 'municipality' },
  services: services.map((service, index) => ({ id: `s${index}`, rungs: [2], ...service })),
  ...more,
});

/** A feed with so many services, all on rung 2: Dienst 1, Dienst 2 … */
export const feedOfMany = (count: number): object =>
  feedOf(Array.from({ length: count }, (_, index) => ({ name: `Dienst ${index + 1}` })));
