/** Goes to the widget as a property; the whole offer of this page. */
export const feed = {
  schemaVersion: '1.0',
  updatedAt: '2026-11-23',
  publisher: {
    id: 'voorbeeldstad',
    name: 'Voorbeeldstad',
    kind: 'municipality',
    url: 'https://voorbeeldstad.example/',
  },
  services: [
    {
      id: 'buurthulp',
      name: 'Buurthulp Voorbeeldstad',
      description: 'Een buur doet boodschappen, of gaat mee naar de dokter.',
      types: ['service'],
      rungs: [1],
      phone: '088 000 00 00',
    },
  ],
};
