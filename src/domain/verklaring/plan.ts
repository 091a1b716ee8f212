import type { LocalizedText } from '../shared/text.js';
import { most } from './request.js';
import { isNationalPurpose, nationalPurposes } from './purposes.js';
import type {
  Consent,
  DeliveryMode,
  DeliverySettings,
  FieldRule,
  FieldSettings,
  VerklaringSettings,
} from './settings.js';

/** Something one can ask for in this form. */
export interface Purpose {
  readonly id: string;
  /** Null for a national one without words of the publisher. */
  readonly label: LocalizedText | null;
  readonly info: LocalizedText | null;
  /** Whether somebody else gives this statement. */
  readonly isElsewhere: boolean;
  readonly url: string | null;
}

/** What one form asks and does, settled when it is begun: a feed that comes later changes nothing. */
export interface Plan {
  /** False where no feed says anything: only the statement on paper. */
  readonly isLocal: boolean;
  readonly purposes: readonly Purpose[];
  readonly rules: Readonly<Record<keyof FieldSettings, FieldRule>>;
  readonly consent: Consent;
  readonly delivery: {
    readonly mode: DeliveryMode;
    readonly url: string | null;
    readonly email: string | null;
    readonly idempotencyKey: boolean;
  };
}

const usualRules: Plan['rules'] = {
  phone: 'optional',
  email: 'optional',
  dateOfBirth: 'off',
  relation: 'required',
  tasks: 'required',
  explanation: 'optional',
};

/** A mode without what it needs is not one: the letter on paper always works. */
function deliveryOf(delivery: DeliverySettings | null, issuerEmail: string | null) {
  const { mode, url = null, idempotencyKey } = delivery ?? {};
  const email = delivery?.email ?? issuerEmail;
  const isComplete = mode === 'mailto' ? email : url;
  const settled: DeliveryMode = mode && isComplete ? mode : 'print';
  return { mode: settled, url, email, idempotencyKey: idempotencyKey === true };
}

const labelsOf = (label: LocalizedText | null): readonly string[] =>
  typeof label === 'string' ? [label] : Object.values(label ?? {});

/** Whether it can be chosen, printed and sent: a name that is known or given, and not endless. */
const isUsable = ({ id, label }: Pick<Purpose, 'id' | 'label'>): boolean =>
  [id, ...labelsOf(label)].every((text) => [...text].length <= most.purpose) &&
  (label !== null || isNationalPurpose(id));

/**
 * What the form asks, from what a feed says.
 *
 * @param settings null where no feed says anything of it.
 * @param issuerEmail to whom `mailto` writes where the section names nobody (`issuerOf`).
 * @returns purposes without a name, or with one that is longer than the letter has room for, are left
 *   out; all national ones where none is left. `print` for a delivery that lacks its address.
 */
export function planOf(
  settings: VerklaringSettings | null,
  issuerEmail: string | null = settings?.issuer?.email ?? null,
): Plan {
  const own = (settings?.purposes ?? [])
    .map(({ id, label, info, handledBy, url }) => ({
      ...{ id, label, info, url },
      isElsewhere: handledBy === 'other',
    }))
    .filter(isUsable);
  const purposes = [...new Map(own.map((purpose) => [purpose.id, purpose])).values()];
  const national = nationalPurposes.map((id) => ({
    ...{ id, label: null, info: null, url: null },
    isElsewhere: false,
  }));
  const rules = Object.entries(settings?.fields ?? {}).filter(([, rule]) => rule !== null);
  return {
    isLocal: settings !== null,
    purposes: purposes.length > 0 ? purposes : national,
    rules: { ...usualRules, ...(Object.fromEntries(rules) as Partial<Plan['rules']>) },
    consent: settings?.consentOfCareRecipient ?? (settings ? 'declared' : 'signature'),
    delivery: deliveryOf(settings?.delivery ?? null, issuerEmail),
  };
}
