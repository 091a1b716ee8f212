import type { Severity } from '../cli/check/findings.js';
import type { Checked } from '../cli/check/check-text.js';
import type { Conversion } from '../cli/from-sheet/convert.js';
import type { EarlierFeed } from '../cli/from-sheet/keep.js';
import type { ListFault, ListSheet } from '../cli/from-sheet/read-list.js';
import type { PublisherKind } from '../domain/index.js';
import type { Fields } from '../cli/fields.js';
import type { Path } from './document.js';
import type { Field } from './fields.js';
import type { Findings } from './findings.js';
import type { GoneService } from './gone-services.js';
import type { History } from './history.js';
import type { OpenFault } from './open-file.js';
import type { MunicipalityFault } from './owner.js';
import type { Visitors } from './visitors.js';

/** Why a file was not opened. */
export type Refusal =
  | { readonly kind: 'fault'; readonly fault: OpenFault }
  | { readonly kind: 'no-sheet'; readonly fault: ListFault }
  | { readonly kind: 'no-feed'; readonly checked: Checked }
  | { readonly kind: 'many' }
  | { readonly kind: 'nothing-pasted' };

/** Who a list is from, as it is typed. */
export interface Owner {
  readonly name: string;
  readonly kind: PublisherKind;
  readonly municipality: string;
}

export type Screen =
  | { readonly kind: 'start' }
  | { readonly kind: 'reading'; readonly file: string }
  | {
      readonly kind: 'owner';
      readonly file: string;
      /** Null for a list that begins empty. */
      readonly sheet: ListSheet | null;
      /** Of the spreadsheet, for when another sheet of it is chosen. */
      readonly bytes: Uint8Array;
      /** The feed that was made of the same list before; null for none. */
      readonly earlier: { readonly file: string; readonly feed: EarlierFeed } | null;
      /** The name of a file that was chosen for it, and is no feed. */
      readonly noEarlier: string | null;
      readonly owner: Owner;
      /** Whether what is missing is said. */
      readonly isTried: boolean;
      /** What is wrong with the municipality, where that is said; null for nothing. */
      readonly municipalityFault: MunicipalityFault | null;
    }
  | {
      readonly kind: 'report';
      readonly file: string;
      readonly sheet: ListSheet;
      readonly conversion: Conversion;
      /** The questions that were answered for it, for who goes back to them. */
      readonly asked: Asked;
      /** What of the earlier feed the list no longer has. */
      readonly gone: readonly GoneService[];
      /** Which of those go along, by their place in the earlier feed. */
      readonly kept: ReadonlySet<number>;
    }
  | { readonly kind: 'edit' };

/** The screen that asks who a list is from. */
export type Asked = Extract<Screen, { kind: 'owner' }>;

/** What waits for the answer whether changes may be lost. */
export interface Leaving {
  readonly go: () => void;
  /** What is opened instead; null for nothing yet. */
  readonly file: string | null;
}

/** What is in the form: a service by its place in the list, the list itself, or nothing. */
export type Place = number | 'about' | null;

export type Area = 'list' | 'form' | 'preview';

/** What was saved last. */
export interface Receipt {
  readonly file: string;
  readonly services: number;
  /** The date that the list got with it; null where it had that date already. */
  readonly dated: string | null;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly visitors: Visitors;
}

/** What the page shows. */
export interface Model {
  readonly screen: Screen;
  readonly isDropping: boolean;
  readonly pasted: string;
  /** The name under which the feed is saved. */
  readonly file: string;
  readonly history: History | null;
  /** The document as it was opened or saved last. */
  readonly saved: Fields | null;
  readonly place: Place;
  readonly area: Area;
  readonly query: string;
  readonly show: 'all' | 'attention';
  /** How many services the list shows at most. */
  readonly most: number;
  readonly findings: Findings;
  readonly isChecking: boolean;
  /** The text in the field that has the focus, where it is not yet tidied. */
  readonly draft: { readonly id: string; readonly text: string } | null;
  /** Of a field whose words were read as something else. */
  readonly readId: string | null;
  readonly receipt: Receipt | null;
  /** The service that was removed just now, and where it stood. */
  readonly removed: { readonly name: string; readonly index: number } | null;
  readonly leaving: Leaving | null;
  /** The file that was not opened last, above whatever is open; null where that is put away. */
  readonly refused: { readonly file: string; readonly refusal: Refusal } | null;
  /** What is read aloud. */
  readonly said: string;
  /** The part of it that is shown as well, because it stands nowhere else. */
  readonly told: string;
}

/** One field of the form in one place of the feed. */
export interface Spot {
  readonly field: Field;
  /** In the whole document. */
  readonly path: Path;
  readonly label: string;
  /** Of its element. */
  readonly id: string;
}

/** What people can do on the page. */
export interface Actions {
  readonly open: (files: readonly File[]) => void;
  readonly dropping: (isDropping: boolean) => void;
  readonly paste: (text: string) => void;
  readonly openPasted: () => void;
  readonly openExample: () => void;
  readonly beginEmpty: () => void;
  readonly restart: () => void;
  /** Puts away what was said of a file that was not opened. */
  readonly closeRefused: () => void;
  /** Changes may be lost. */
  readonly leaveChanges: () => void;
  /** Changes may not be lost: nothing happens. */
  readonly stay: () => void;
  /** Takes along what people added to the feed of the same list. */
  readonly takeEarlier: (file: File) => void;
  readonly chooseSheet: (name: string) => void;
  readonly setOwner: (owner: Partial<Owner>) => void;
  readonly makeFeed: () => void;
  /** From the report back to the questions. */
  readonly askAgain: () => void;
  /** Whether services that the list no longer has go along, by their places in the earlier feed. */
  readonly keepGone: (indexes: readonly number[], isKept: boolean) => void;
  readonly acceptReport: () => void;

  readonly select: (place: Place) => void;
  readonly setArea: (area: Area) => void;
  readonly search: (query: string) => void;
  readonly setShow: (show: Model['show']) => void;
  readonly showMore: () => void;
  /** Goes to the element with this id, in the form. */
  readonly goTo: (id: string) => void;

  readonly type: (spot: Spot, text: string) => void;
  /** A field is left: what stands in it is tidied and looked at. */
  readonly leave: (spot: Spot) => void;
  /** Something else than text is chosen. */
  readonly choose: (spot: Spot, value: unknown) => void;
  readonly addService: () => void;
  readonly copyService: () => void;
  readonly removeService: () => void;
  readonly addLocation: () => void;
  readonly removeLocation: (index: number) => void;

  readonly undo: () => void;
  readonly redo: () => void;
  readonly save: () => void;
  readonly closeReceipt: () => void;
}
