import { fold } from '../fold.js';
import {
  accessList,
  durationList,
  fundingList,
  groupList,
  needList,
  planningList,
  providerList,
  rungList,
  settingList,
  taskList,
  typeList,
} from '../from-sheet/vocabulary/code-lists.js';
import type { ColumnKey } from '../from-sheet/vocabulary/columns.js';
import { languageList } from '../from-sheet/vocabulary/languages.js';

/** A column of a sheet that this program writes. */
export interface OwnColumn {
  readonly key: ColumnKey;
  /** One that is recognised when the sheet is read. */
  readonly title: string;
  /** In characters. */
  readonly width: number;
  /** The words to choose from; empty where everything can be filled in. */
  readonly choices: readonly string[];
  /** Whether more than one of the choices can stand in a cell, or another word. */
  readonly isOpen: boolean;
}

const column = (
  key: ColumnKey,
  title: string,
  width: number,
  choices: Iterable<string> = [],
  isOpen = false,
): OwnColumn => ({ key, title, width, choices: [...choices], isOpen });

const yesNo = ['Ja', 'Nee'];

function made(): readonly OwnColumn[] {
  return [
    column('id', 'ID', 24),
    column('organization', 'Organisatie', 26),
    column('service', 'Dienst', 34),
    column('type', 'Soort', 22, typeList.labels.values(), true),
    column('description', 'Omschrijving', 50),
    column('audience', 'Doelgroep', 34),
    column('groups', 'Groepen', 22, groupList.labels.values(), true),
    column('needs', 'Helpt met', 24, needList.labels.values(), true),
    column('tasks', 'Neemt over', 24, taskList.labels.values(), true),
    column('rungs', 'Trede', 12, rungList.labels.values(), true),
    column('burdenLow', 'Lichte belasting', 16, yesNo),
    column('burdenMedium', 'Matige belasting', 17, yesNo),
    column('burdenHigh', 'Zware belasting', 16, yesNo),
    column('setting', 'Waar respijtzorg', 17, settingList.labels.values()),
    column('provider', 'Wie komt er', 16, providerList.labels.values()),
    column('duration', 'Hoe lang', 16, durationList.labels.values(), true),
    column('planning', 'Wanneer respijtzorg', 20, planningList.labels.values(), true),
    column('cost', 'Kosten', 28),
    column('funding', 'Wie betaalt', 22, fundingList.labels.values(), true),
    column('howToApply', 'Aanmelden', 34),
    column('applyUrl', 'Link aanmelden', 30),
    column('access', 'Toegang', 14, accessList.labels.values()),
    column('phone', 'Telefoon', 16),
    column('whatsapp', 'WhatsApp', 16),
    column('email', 'E-mail', 26),
    column('website', 'Website', 34),
    column('hours', 'Openingstijden', 30),
    column('languages', 'Talen', 18, languageList().labels.values(), true),
    column('locationName', 'Naam locatie', 26),
    column('street', 'Straat en huisnummer', 26),
    column('postalCode', 'Postcode', 11),
    column('city', 'Plaats', 18),
    column('latitude', 'Breedtegraad', 13),
    column('longitude', 'Lengtegraad', 13),
    column('accessibility', 'Toegankelijkheid', 28),
    column('locationHours', 'Openingstijden locatie', 30),
    column('municipality', 'Gemeente', 18),
    column('postcodes', 'Postcodegebied', 16),
    column('nationwide', 'Landelijk', 11, yesNo),
    column('validFrom', 'Geldig vanaf', 14),
    column('validThrough', 'Geldig tot en met', 16),
    column('updatedAt', 'Nagekeken op', 14),
  ];
}

let all: readonly OwnColumn[] | undefined;

/** The columns of a sheet that this program writes, from left to right. */
export const ownColumns = (): readonly OwnColumn[] => (all ??= made());

/** The title of ours that a column goes by; of those that we do not write, the key. */
export const titleOf = (key: ColumnKey): string =>
  ownColumns().find((one) => one.key === key)?.title ?? fold(key);
