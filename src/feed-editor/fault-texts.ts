import type { OpenFault } from './open-file.js';

/** The name under which pasted rows are saved. */
export const pasted = 'geplakte-lijst';

/** What people know a file by. */
export const named = (file: string): string => (file === pasted ? 'wat u plakte' : file);

/** What this page can open, for who brought something else. */
const canOpen =
  'U kunt hier openen: een Excel-bestand (.xlsx), een CSV-bestand of een feed (.json).';

/** Why a file was not opened, and how to go on. */
export const faults = {
  title: (file: string) =>
    file === pasted ? 'Wat u plakte, kunnen we niet lezen' : `${file} kunnen we niet openen`,
  'too-large':
    'Dit bestand is groter dan 10 MB. Zo’n feed laden de widgets niet. Maak er een feed per gemeente van.',
  'web-page':
    'Dit is een webpagina, geen lijst. Vraag naar het bestand van de feed zelf; dat eindigt vaak op .json.',
  index: 'Dit is een index: een lijst van feeds per gemeente. Open de feed van uw gemeente zelf.',
  unreadable: 'De browser kan dit bestand niet lezen. Probeer het opnieuw.',
  'too-deep': 'Dit is geen feed: er staan te veel haakjes in elkaar.',
  place: (line: number, column: number) => `Regel ${line}, teken ${column}:`,
  picture: `Dit is een foto of een plaatje. ${canOpen}`,
  pdf: `Dit is een PDF. ${canOpen} Vraag om de lijst als Excel-bestand.`,
  word: `Dit is een Word-bestand. ${canOpen} Staat er een tabel in? Kopieer die naar Excel en sla hem daar op.`,
  zip: `Dit is geen Excel-bestand. Is het een zip-bestand? Pak het dan eerst uit. ${canOpen}`,
  binary: `Dit is geen lijst en geen feed. ${canOpen}`,
  empty:
    'Hier staat niets in. Kijk of u het goede bestand hebt. Of open het in het programma waarin u het maakte, en sla het opnieuw op.',
  noFeed: 'Dit is geen feed. Kies het bestand dat u eerder hebt opgeslagen, of uw spreadsheet.',
  why: 'Voor wie het precies wil weten',
  again: (file: string) =>
    file === pasted ? 'Plak het opnieuw, of kies een bestand.' : 'Kies een ander bestand.',
  unchanged: 'Uw lijst is niet veranderd.',
  back: 'Terug naar uw lijst',
} satisfies Record<OpenFault, string> & Record<string, unknown>;
