import { isAsked, optionsOf, type Answers, type Instrument } from './instrument.js';
import type { Score } from './scoring.js';

/** The words for a question and for an answer, in the language in which they were read. */
export interface Wording {
  readonly lang: string;
  readonly question: (item: Instrument['items'][number]) => string;
  readonly answer: (option: Instrument['options'][number]) => string;
  readonly score: string;
}

/** The part of a FHIR R4 QuestionnaireResponse that a questionnaire needs. */
export interface QuestionnaireResponse {
  readonly resourceType: 'QuestionnaireResponse';
  readonly language: string;
  readonly questionnaire: string;
  readonly status: 'completed';
  readonly authored: string;
  readonly item: readonly {
    readonly linkId: string;
    readonly text: string;
    readonly answer: readonly (
      | { readonly valueCoding: { readonly code: string; readonly display: string } }
      | { readonly valueDecimal: number }
    )[];
  }[];
}

/** The only white space that a text or a code of FHIR has: a publisher's may be no-break spaces. */
const spaced = (text: string): string => text.replace(/\s+/g, ' ');

/** As part of an address; half a character, which JSON can hold, has no form there. */
const encoded = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'));

/**
 * The answers as a FHIR R4 QuestionnaireResponse (hl7.org/fhir/R4/questionnaireresponse.html), for a
 * care professional's own system. It names nobody; whoever receives it adds that.
 *
 * Answers are codings without a system, and no LOINC code is given: none was found for these
 * questionnaires. What was not asked or was left out is not there. The score is its last item.
 *
 * @param authored the moment, as an ISO date and time with its zone: `2026-11-25T10:00:00Z`.
 */
export function questionnaireResponse(
  instrument: Instrument,
  answers: Answers,
  score: Score,
  authored: string,
  words: Wording,
): QuestionnaireResponse {
  const given = instrument.items.flatMap((item) => {
    const options = optionsOf(instrument, item);
    const chosen = options.find(({ id }) => id === answers.get(item.id));
    if (!chosen || !isAsked(instrument, item, answers)) return [];
    const valueCoding = { code: spaced(chosen.id), display: spaced(words.answer(chosen)) };
    const text = spaced(words.question(item));
    return [{ linkId: spaced(item.id), text, answer: [{ valueCoding }] }];
  });
  let linkId = 'score';
  while (instrument.items.some(({ id }) => id === linkId)) linkId += '-total';
  const total = { linkId, text: words.score, answer: [{ valueDecimal: score.value }] };
  return {
    resourceType: 'QuestionnaireResponse',
    language: words.lang,
    // The canonical address of a questionnaire needs a form; a name of our own claims no server.
    questionnaire: `urn:mantelzorg-widgets:${encoded(instrument.id)}|${encoded(instrument.version)}`,
    status: 'completed',
    authored,
    item: [...given, total],
  };
}
