import { amount } from './nl-words.js';

export const toSheet = {
  help: `to-sheet maakt van een feed een spreadsheet, om in Excel of LibreOffice bij te werken.

Gebruik: mantelzorg-widgets to-sheet <feed.json> --out <lijst.xlsx of lijst.csv>

  --out <bestand>  schrijf de lijst in dit bestand: .xlsx of .csv; anders CSV op het scherm
  --replace        het bestand bij --out mag al bestaan; de oude inhoud gaat weg
  --lang en        messages in English

Elke dienst is een rij. Heeft een dienst meer plaatsen? Dan is er een rij voor elke plaats, met
hetzelfde id. Staat er in een cel "geen"? Dan is daar niets, en vult het programma er ook niets in.
In een CSV-bestand staat soms een ' aan het begin van een cel. Laat die staan: zonder dat teken
maakt Excel er een formule van. In de feed komt hij niet.

Terug gaat het met from-sheet. Geef daarbij de oude feed mee, dan blijft ook wat niet in een
spreadsheet past, zoals vertalingen en eigen teksten:

  mantelzorg-widgets from-sheet lijst.xlsx --keep feed.json --out feed.json

Afsluitcode: 0 gelukt; 1 de feed kan niet gelezen of de lijst niet geschreven worden; 2 de opties
kloppen niet.`,
  fileNeeded: 'Welke feed? Geef de naam van een bestand, zoals feed.json.',
  oneFileOnly: (rest: string) =>
    `Geef één feed tegelijk. Dit is te veel: ${rest}. Staan er spaties in een naam? Zet hem dan tussen aanhalingstekens.`,
  badKind: (path: string) =>
    `--out "${path}" kan niet. De naam moet eindigen op .xlsx of .csv, zoals lijst.xlsx.`,
  outExists: (path: string) =>
    `${path} bestaat al. Gebruik --replace als de oude inhoud weg mag. Of kies een andere naam bij --out.`,
  noFeed: (path: string) => `${path} is geen feed: er is geen lijst "services" in.`,
  made: (file: string, services: number, rows: number) =>
    `Gelezen: ${file}. ${amount(services, 'dienst', 'diensten')}, ${amount(rows, 'rij', 'rijen')}.`,
  unreadable: (count: number) =>
    `${amount(count, 'deel', 'delen')} van "services" is geen dienst en staat niet in de lijst. Kijk de feed na met check.`,
  notInSheet: 'Dit past niet in een spreadsheet',
  section: (name: string) =>
    name === 'publisher' ? 'publisher (de uitgever)' : `${name} (een deel van de feed)`,
  difference: {
    gone: () => 'de hele dienst',
    translation: (field: string) => `vertalingen van ${field}`,
    field: (field: string) => `${field}, precies zoals het in de feed staat`,
  },
  services: (named: string, more: number) => (more > 0 ? `${named} en nog ${more}` : named),
  keepTheFeed: (file: string) =>
    `Bewaar ${file}. Met from-sheet --keep ${file} blijft dit in de feed staan.`,
  written: (path: string) => `Geschreven: ${path}`,
  /** The name of the sheet with the services. */
  sheetName: 'Lijst',
  workbook: {
    notInList: 'Kies een woord uit de lijst, of maak de cel leeg.',
    severalAllowed: 'Kies uit de lijst. Meer dan één? Typ de woorden met een komma ertussen.',
  },
};
