import type { ServiceType } from '../../../domain/index.js';

interface TypeRule {
  readonly type: ServiceType;
  readonly pattern: RegExp;
  readonly unless?: RegExp;
  /** Only for a row with a telephone number. */
  readonly withPhone?: true;
}

/**
 * The name of a service, folded, to what it is; the first rule that holds counts, and a row that
 * fits none is a `service`. A type decides in which widget a service appears, so only names that
 * mean one thing are here.
 */
export const typeRules: readonly TypeRule[] = [
  {
    type: 'support-centre',
    pattern:
      /\b(mantelzorg(coordinator|consulent|steunpunt)|(steunpunt|expertisepunt|expertisecentrum) mantelzorg)/,
  },
  { type: 'desk', pattern: /loket\b/ },
  {
    type: 'helpline',
    pattern: /\w(lijn|telefoon)\b/,
    // Words that end like a help line.
    unless: /\b(richtlijn|buslijn|treinlijn|beeldtelefoon|seniorentelefoon)\b/,
    withPhone: true,
  },
];
