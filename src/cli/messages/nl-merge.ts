import { amount } from './nl-words.js';

export const merge = {
  help: `merge maakt van meer feeds één feed.

Gebruik: mantelzorg-widgets merge <feed.json of https-adres> <nog een feed> … --out <feed.json>

  --out <feed.json>         schrijf de nieuwe feed in dit bestand; anders op het scherm
  --replace                 het bestand bij --out mag al bestaan; de oude inhoud gaat weg
  --force                   ga door als er fouten in een feed staan. Wat de widgets nu al
                            weglaten, laten ze dan ook uit de nieuwe feed weg
  --publisher <id>          wie de nieuwe feed uitgeeft, zoals regio-voorbeeld;
                            anders is dat wie de eerste feed uitgeeft
  --publisher-name <naam>   de naam voor lezers, zoals "Regio Voorbeeld"
  --publisher-kind <soort>  municipality (gemeente), insurer, employer, national of other
  --publisher-url <adres>   de website
  --publisher-phone <nr>    het telefoonnummer
  --lang en                 messages in English

De eerste feed gaat voor. Van de onderdelen (burdenTest, zorgladder, respiteMenu,
steunpuntFinder, verklaring) blijft telkens het eerste dat er is; het verslag noemt de rest.
Hebben twee diensten hetzelfde id? Dan komt bij de tweede het id van de uitgever ervoor.
Staat dezelfde dienst in twee feeds? Dan staat hij ook twee keer in de nieuwe feed, en zegt
het verslag dat. U kiest zelf welke weg mag.

Een feed heeft één uitgever. Die staat straks als bron onder elke dienst. Wilt u dat lezers
de eigen bron blijven zien? Voeg de feeds dan niet samen, maar zet ze naast elkaar op de
pagina: feed="https://een.example/feed.json https://twee.example/feed.json".

Afsluitcode: 0 gelukt; 1 een feed kan niet gebruikt worden of er staan fouten in;
2 de opties kloppen niet.`,
  feedsNeeded: 'Welke feeds? Geef er twee of meer.',
  namedTwice: (name: string) => `${name} staat er twee keer. Noem elke feed één keer.`,
  nameNeeded:
    'Geef met --publisher-name ook de naam van de nieuwe uitgever, zoals --publisher-name "Regio Voorbeeld".',
  outExists: (path: string) =>
    `${path} bestaat al. Gebruik --replace als de oude inhoud weg mag. Of kies een andere naam bij --out.`,
  isIndex: (name: string) =>
    `${name} is een index van feeds. Geef de feeds zelf, zoals gm0301.json.`,
  noFeed: (name: string) =>
    `${name} is geen feed die de widgets kunnen lezen. Zo ziet u wat er mis is: mantelzorg-widgets check ${name}`,
  hasErrors: (name: string, errors: number) =>
    `In ${name} ${errors === 1 ? 'staat 1 fout' : `staan ${errors} fouten`}. Bekijk ze met: mantelzorg-widgets check ${name}`,
  refused:
    'Er is niets geschreven. Verbeter eerst de fouten. Met --force gaat het samenvoegen toch door.',
  read: (name: string, services: number, errors: number) =>
    `Gelezen: ${name} (${amount(services, 'dienst', 'diensten')}${errors > 0 ? `, ${amount(errors, 'fout', 'fouten')}` : ''})`,
  made: (services: number) => `Samen: ${amount(services, 'dienst', 'diensten')}.`,
  more: (count: number) => `en nog ${count}`,
  renamed: 'Kreeg een ander id, want het id was al van een andere dienst',
  newId: (name: string, source: string, id: string, to: string) =>
    `"${name}" uit ${source}: ${id} is ${to} geworden`,
  inBoth: (feeds: number, count: number) =>
    `Staat in ${feeds === 2 ? 'beide' : 'meer feeds'} (${count}); haal er zelf een weg`,
  twins: 'Lijkt twee keer dezelfde dienst; haal er zelf een weg',
  twin: (name: string, first: string, second: string) => `"${name}": ${first} en ${second}`,
  place: (id: string, source: string) => `${id} (${source})`,
  once: 'Was precies gelijk in twee feeds van dezelfde uitgever, en staat er één keer in',
  found: (name: string, source: string, id: string) => `"${name}" (${id}) uit ${source}`,
  leftOut: 'Niet overgenomen',
  section: (field: string, source: string, kept: string) =>
    `"${field}" uit ${source}: dat van ${kept} blijft`,
  takenAlong: 'Overgenomen van de oude uitgever, omdat het niet in de dienst zelf stond',
  along: {
    organization: (count: number) => `de organisatie, bij ${amount(count, 'dienst', 'diensten')}`,
    area: (count: number) => `het gebied, bij ${amount(count, 'dienst', 'diensten')}`,
    updatedAt: (count: number) => `de datum, bij ${amount(count, 'dienst', 'diensten')}`,
  },
  sourceLost: (names: string) =>
    `Lezers zien dan niet meer van wie deze hulp komt: ${names}. Wilt u dat wel laten zien? Zet de feeds dan naast elkaar op de pagina; zie --help.`,
  tooLarge: (megabytes: number) =>
    `De nieuwe feed is groter dan ${megabytes} MB. Zo groot laden de widgets hem niet. Maak er met shard een bestand per gemeente van.`,
  written: (path: string) =>
    `Geschreven: ${path}. Kijk hem na met: mantelzorg-widgets check ${path}`,
};
