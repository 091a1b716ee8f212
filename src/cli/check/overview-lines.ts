import type { RespiteForm } from '../../domain/index.js';
import type { Messages } from '../messages/messages.js';
import type { FeedSummary } from './summary.js';

/** What a feed has for each widget, one line for each, for a person. */
export function overviewLines(summary: FeedSummary, { check }: Messages): readonly string[] {
  const { overview } = check;
  const { updatedAt, services, rungs, respite, supportCentres, verklaring, burdenTest } = summary;
  const forms = Object.entries(overview.forms).map(
    ([form, name]) => `${name} ${respite[form as RespiteForm]}`,
  );
  const { isOwn, instrument } = burdenTest;
  const lines = [
    overview.services(services),
    updatedAt === null ? overview.noDate : overview.updatedAt(updatedAt),
    isOwn ? overview.ownQuestions(instrument) : overview.builtInQuestions(instrument),
    overview.rungs(rungs.map((count, index) => overview.rung(index + 1, count)).join(', ')),
    overview.respite(forms.join(', ')),
    overview.supportCentres(supportCentres.all, supportCentres.withPhone),
  ];
  if (verklaring === null) lines.push(overview.noVerklaring);
  else if (verklaring.mode === null) lines.push(overview.withoutMode(verklaring.desks));
  else lines.push(overview.verklaring(verklaring.mode, verklaring.desks));
  if (!summary.townsChecked) lines.push(overview.withoutTowns);
  return lines;
}
