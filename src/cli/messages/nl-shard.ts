import { amount } from './nl-words.js';

const files = (count: number): string => amount(count, 'bestand', 'bestanden');

export const shard = {
  help: `shard maakt van één grote feed een map met een bestand per gemeente, en een index.

Gebruik: mantelzorg-widgets shard <feed.json> --out <map>

  --out <map>           de map voor index.json, gm0301.json enzovoort; hij wordt gemaakt als hij
                        er nog niet is
  --all-municipalities  ook een bestand voor elke gemeente waar geen eigen hulp voor is. Kies dit
                        als u hulp hebt voor het hele land
  --replace             bestanden van een vorige keer mogen weg, als een gemeente niet meer in de
                        feed staat
  --force               ga door als er fouten in de feed staan. Wat de widgets nu al weglaten,
                        staat dan in geen enkel bestand
  --lang en             messages in English

Een dienst komt in het bestand van elke gemeente die bij "area" staat. Een dienst voor het hele
land, of zonder gemeente, komt in elk bestand. Een naam van een gemeente wordt een code.

Zet de hele map op de server. Het adres in de widget is dat van index.json. Noem daar de gemeente
bij haar code: municipality="GM0301".

Is de feed veranderd? Geef dan dezelfde opdracht nog een keer. Het verslag zegt wat nieuw,
veranderd en weg is. Verdwijnt er een gemeente? Dan gebeurt er niets zonder
--replace. Bestanden die niet door deze opdracht zijn gemaakt, blijven altijd zoals ze zijn.

Afsluitcode: 0 gelukt; 1 de feed kan niet gebruikt worden, er staan fouten in, of de map kan niet
geschreven worden; 2 de opties kloppen niet.`,
  feedNeeded: 'Welke feed? Geef de naam van een bestand.',
  oneFeedOnly: (rest: string) =>
    `Geef één feed. Dit is te veel: ${rest}. Maak van meer feeds eerst één, met merge.`,
  outNeeded: 'In welke map? Zeg het met --out, zoals --out feeds.',
  noFeed: (path: string) =>
    `${path} is geen feed die de widgets kunnen lezen. Zo ziet u wat er mis is: mantelzorg-widgets check ${path}`,
  isIndex: (path: string) => `${path} is zelf een index. Geef de feed waarvan u een index wilt.`,
  hasErrors: (path: string, errors: number) =>
    `In ${path} ${errors === 1 ? 'staat 1 fout' : `staan ${errors} fouten`}. Bekijk ze met: mantelzorg-widgets check ${path}\nEr is niets geschreven. Met --force gaat het toch door.`,
  noPlaces:
    'De lijst van alle gemeenten is er niet, dus --all-municipalities kan niet. Doe eerst: npm run build. Gebruik daarna node dist/cli/main.js.',
  placesMissing:
    'De lijst van alle gemeenten is er niet. Daarom zijn alleen codes herkend, geen namen. Doe npm run build, en gebruik node dist/cli/main.js.',
  noMunicipality:
    'In deze feed staat nergens een gemeente. Zet bij een dienst bijvoorbeeld "area": { "municipalities": ["GM0301"] }. Of kies --all-municipalities.',
  tooLarge: (codes: string, megabytes: number) =>
    `Het bestand van ${codes} wordt groter dan ${megabytes} MB. Zo groot laden de widgets het niet. Er is niets geschreven. Staan er veel diensten zonder gemeente in? Geef die een "area".`,
  notAFolder: (path: string) => `${path} is geen map. Kies een andere naam bij --out.`,
  foreign: (folder: string, names: string) =>
    `In ${folder} staat al iets dat niet met shard is gemaakt: ${names}. Er is niets geschreven. Kies een andere map bij --out.`,
  wouldGo: (count: number, folder: string, names: string) =>
    `${count === 1 ? '1 gemeente verdwijnt' : `${count} gemeenten verdwijnen`} uit de map ${folder}: ${names}. Er is niets geschreven. Is dit de goede feed? Geef dan --replace.`,
  made: (municipalities: number, local: number, everywhere: number) =>
    `${amount(municipalities, 'gemeente', 'gemeenten')}. ${amount(local, 'dienst', 'diensten')} voor een deel van de gemeenten, ${everywhere} voor allemaal.`,
  leftOut: (errors: number) =>
    `${amount(errors, 'fout', 'fouten')}: wat de widgets niet kunnen lezen, staat in geen enkel bestand. Kijk de feed na met check.`,
  unknownNames:
    'Deze gemeente is onbekend, of er zijn er twee die zo heten. Schrijf de code, zoals GM0301. Noemt een dienst geen andere gemeente, dan staat hij nu in elk bestand',
  unknownName: (name: string, services: number) =>
    `"${name}" (${amount(services, 'dienst', 'diensten')})`,
  unknownCodes: (codes: string) =>
    `Deze codes staan niet in de lijst van gemeenten: ${codes}. Kloppen ze nog? Er is wel een bestand gemaakt.`,
  andMore: (names: string, count: number) => `${names} en nog ${count}`,
  added: (count: number, names: string) => `Nieuw: ${files(count)} (${names})`,
  changed: (count: number, names: string) => `Veranderd: ${files(count)} (${names})`,
  gone: (count: number, names: string) => `Weggehaald: ${files(count)} (${names})`,
  same: (count: number) => `Gelijk gebleven: ${files(count)}`,
  forOthers:
    'Er is hulp bij voor alle gemeenten. Op een pagina van een gemeente zonder eigen bestand staat die hulp niet. Wilt u dat wel? Kies --all-municipalities.',
  next: (folder: string, code: string) =>
    `Zet de map ${folder} op de server. Het adres van de feed is dat van index.json, en de gemeente staat er als code bij: municipality="${code}".`,
};
