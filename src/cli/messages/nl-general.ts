import type { JsonFault } from '../json-positions.js';
import { syntax } from './nl-words.js';

export const general = {
  help: `mantelzorg-widgets: hulp voor wie een feed met lokale hulp bijhoudt

Gebruik: mantelzorg-widgets <opdracht> …
Vanuit dit project: node dist/cli/main.js <opdracht>

Opdrachten:
  from-sheet <lijst.xlsx>  maakt een feed van een sociale kaart
  to-sheet <feed.json>     maakt van een feed weer een spreadsheet
  template                 maakt een lege lijst om mee te beginnen
  from-hsds <adres>        maakt een feed van een gids in Open Referral
  check <feed.json|https>  zoekt wat er niet goed is in een feed
  merge <feed.json> …      maakt van meer feeds één feed
  shard <feed.json>        maakt van één feed een bestand per gemeente
  schema                   schrijft het schema waarmee een editor u helpt

Opties:
  --help       uitleg; ook achter een opdracht
  --version    de versie
  --lang en    messages in English`,
  seeHelp: (command: string) => `Meer uitleg: mantelzorg-widgets ${command} --help`,
  unknownCommand: (name: string, known: string, meant: string) =>
    `De opdracht "${name}" bestaat niet. ${meant ? `Bedoelt u ${meant}? ` : ''}Dit kan wel: ${known}.`,
  unknownOption: (option: string, meant: string) =>
    `De optie ${option} bestaat niet.${meant && ` Bedoelt u ${meant}?`}`,
  badOptionValue: (option: string) => `Achter de optie ${option} klopt iets niet.`,
  unknownLanguage: (language: string, known: string) =>
    `De taal "${language}" is er niet. Dit kan wel: ${known}.`,
  crashed: (reason: string) =>
    `Er ging iets mis in dit programma zelf: ${reason}\nDat is onze fout. Wilt u het melden?`,
  cannotRead: (path: string, reason: string) => `${path} kan niet gelezen worden: ${reason}.`,
  cannotWrite: (path: string, reason: string) => `${path} kan niet geschreven worden: ${reason}.`,
  doesNotExist: 'het bestand of de map bestaat niet',
  notAllowed: 'u hebt er geen rechten voor',
  isFolder: (path: string) => `${path} is een map. Geef de naam van een bestand.`,
  fileTooLarge: (path: string, megabytes: number) =>
    `${path} is groter dan ${megabytes} MB. Zo groot is een lijst met hulp niet; is dit het goede bestand?`,
  tooDeep: (path: string) =>
    `In ${path} zitten te veel lijsten en objecten in elkaar: meer dan 100. Een feed is dat niet; is dit het goede bestand?`,
  tooManyParts: (path: string, most: number) =>
    `${path} heeft meer dan ${most.toLocaleString('nl')} onderdelen. Zo groot is een lijst met hulp niet; is dit het goede bestand?`,
  notJson: (path: string, { line, column, expected, found, lineBefore }: JsonFault) =>
    `${path} is geen JSON. Regel ${line}, teken ${column}: ${syntax(expected, found, lineBefore ?? '')}`,
};
