import type { questionnaireResponse } from '../../domain/burden-test/questionnaire-response.js';

/**
 * What writes the answers in the form of FHIR, in a file of its own, because few carers ask for it. A
 * script file loads it from beside itself (embedding/script-side-files.ts).
 */
export const importFhir = (): Promise<{
  readonly questionnaireResponse: typeof questionnaireResponse;
}> => import('../../domain/burden-test/questionnaire-response.js');
