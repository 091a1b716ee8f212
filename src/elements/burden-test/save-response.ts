import type { Answers, Instrument } from '../../domain/burden-test/instrument.js';
import type { Score } from '../../domain/burden-test/scoring.js';
import { localTime } from '../../domain/shared/local-time.js';
import { activeLocale } from '../internal/locale.js';
import { burdenTestContent as content } from './burden-test.content.js';
import { importFhir } from './import-fhir.js';
import { saveFile } from '../internal/save-file.js';
import { fullQuestion, optionWords } from './wording.js';

/**
 * Gives the carer the answers as a FHIR R4 QuestionnaireResponse, in the words they were asked in.
 * Rejects where what makes it can't be loaded.
 */
export async function saveResponse(
  host: Element,
  instrument: Instrument,
  answers: Answers,
  score: Score,
  now: Date,
): Promise<void> {
  const { questionnaireResponse } = await importFhir();
  const response = questionnaireResponse(instrument, answers, score, now.toISOString(), {
    lang: activeLocale(),
    question: (item) => fullQuestion(instrument, item),
    answer: optionWords,
    score: content.scoreTitle(score.value),
  });
  const name = `mantelzorg-${instrument.id}-${localTime(now).date}.json`;
  saveFile(host, name, 'application/fhir+json', JSON.stringify(response, null, 2));
}
