import type { XlsxFault } from '../from-sheet/read-xlsx.js';
import { amount } from './nl-words.js';

const saveAgain =
  'Kies in Excel Bestand > Opslaan als > Excel-werkmap (.xlsx) en gebruik dat bestand.';

/** Why an Excel file is no list, for the person who named it. */
export function noWorkbook(file: string, fault: Exclude<XlsxFault, { kind: 'too-large' }>): string {
  switch (fault.kind) {
    case 'encrypted':
      return `${file} is beveiligd met een wachtwoord. Haal het wachtwoord er in Excel af (Bestand > Info > Werkmap beveiligen) en sla het bestand op.`;
    case 'xls':
      return `${file} is een Excel-bestand van voor 2007. ${saveAgain}`;
    case 'xlsb':
      return `${file} is een binair Excel-bestand (.xlsb). ${saveAgain}`;
    case 'ods':
      return `${file} is een OpenDocument-bestand. Kies in LibreOffice Bestand > Opslaan als > Excel 2007-365 (.xlsx) en gebruik dat bestand.`;
    case 'numbers':
      return `${file} is een Numbers-bestand. Kies in Numbers Archief > Exporteer naar > Excel en gebruik dat bestand.`;
    case 'no-workbook':
      return `${file} is geen Excel-bestand en geen CSV-bestand. Sla de lijst in uw spreadsheet op als .xlsx of als CSV.`;
    case 'damaged':
      return `${file} is beschadigd of geen goed Excel-bestand. Open het in Excel, sla het opnieuw op en probeer het nog eens.`;
    case 'empty-workbook':
      return `${file} is leeg.`;
    case 'no-such-sheet':
      return `In ${file} is geen blad met die naam. Deze bladen zijn er: ${fault.sheets.join(', ')}.`;
    case 'no-columns':
      return [
        `Op het blad "${fault.sheet}" van ${file} staat geen kolom "Organisatie" of "Dienst". Zonder een van die twee is er geen naam.`,
        `Bovenaan staat: ${fault.found.map((title) => `"${title}"`).join(', ')}. Staan de titels lager dan rij 10, haal dan weg wat erboven staat. Kies een ander blad met --sheet.`,
      ].join('\n');
  }
}

/** What is said of an Excel file that was read. */
export const workbook = {
  read: (file: string, sheet: string) => `Gelezen: ${file} (Excel, blad "${sheet}")`,
  otherSheets: (names: readonly string[]) =>
    `Niet gelezen: ${names.length === 1 ? 'het blad' : 'de bladen'} ${names.map((name) => `"${name}"`).join(', ')}. Met --sheet kiest u een ander blad.`,
  hiddenRows: (rows: string, count: number) =>
    `${amount(count, 'rij is', 'rijen zijn')} in Excel verborgen en wel meegelezen: ${rows}.`,
  faultyCells: (cells: readonly string[]) =>
    `In ${cells.slice(0, 10).join(', ')}${cells.length > 10 ? ` en ${cells.length - 10} andere cellen` : ''} staat een formule die niet lukt. Die ${cells.length === 1 ? 'cel telt' : 'cellen tellen'} als leeg.`,
};
