import type { Funding } from '../../../domain/index.js';

interface CostRule {
  readonly funding: Funding;
  readonly pattern: RegExp;
  /** Where this matches too, the rule says nothing. */
  readonly unless?: RegExp;
}

const supplementary = /\b(aanvullende (zorg)?verzekering\w*|aanvullend verzekerd)\b/;

/**
 * *Kosten*, folded (`€` is `euro`), to who pays. Several rules may hold; where none does, the words
 * of the cell are all that a carer gets to see.
 */
export const costRules: readonly CostRule[] = [
  // "Gratis bij lidmaatschap à € 26,50" is not free, and neither is "eerste keer gratis".
  {
    funding: 'free',
    pattern: /\b(gratis|kosteloos|geen kosten)\b|\beuro 0( 00)?$/,
    unless: /\beuro [1-9]|\b(lidmaatschap|lid|leden|korting|eerste|deels|soms|afhankelijk|niet)\b/,
  },
  // A pgb exists in four laws; in a municipality's own list it is as a rule the one of the Wmo.
  {
    funding: 'wmo',
    pattern: /\b(wmo|pgb|persoonsgebonden budget)\b/,
    unless: /\b(wlz|zvw|jeugdwet|niet)\b/,
  },
  { funding: 'wmo', pattern: /\bwmo\b/, unless: /\bniet\b/ },
  {
    funding: 'zvw',
    pattern: /\b(zorgverzekering\w*|zorgverzekeraar|basisverzekering|basispakket|zvw)\b/,
    unless: new RegExp(`${supplementary.source}|\\bniet\\b`),
  },
  { funding: 'wlz', pattern: /\b(wlz|wet langdurige zorg)\b/, unless: /\bniet\b/ },
  { funding: 'supplementary-insurance', pattern: supplementary, unless: /\bniet\b/ },
  { funding: 'employer', pattern: /\bvia (de|uw) werkgever\b/ },
  // Whatever depends, is reduced or has a price is paid for at least in part.
  {
    funding: 'own-cost',
    pattern:
      /\beuro (0 \d*[1-9]|[1-9])|\b(korting|lidmaatschap|afhankelijk|particulier|eigen (bijdrage|kosten|rekening)|tegen betaling|betaald)\b/,
    unless: /\bgeen eigen bijdrage\b/,
  },
];

/** Words among who it is for, or in the name of a service, that settle the law that pays. */
export const lawRules: readonly CostRule[] = [
  {
    funding: 'wmo',
    pattern: /\b(wmo indicatie|via de wmo|wmo voorziening)\b/,
    unless: /\b(geen|zonder)\b/,
  },
  { funding: 'wlz', pattern: /\bwlz indicatie\b/, unless: /\b(geen|zonder)\b/ },
];
