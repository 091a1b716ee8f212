import type { Task } from '../../domain/services/service.js';
import { parsePhone } from '../../domain/shared/phone.js';
import {
  isBlank,
  readAnswer,
  type Answers,
  type FieldName,
} from '../../domain/verklaring/answers.js';
import type { Plan, Purpose } from '../../domain/verklaring/plan.js';
import { isNationalPurpose } from '../../domain/verklaring/purposes.js';
import type { Agreement, Relation } from '../../domain/verklaring/request.js';
import { chosenPurpose } from '../../domain/verklaring/steps.js';
import { dateText } from '../internal/locale.js';
import { taskName } from '../internal/tasks.content.js';
import { feedWords } from '../internal/text.js';
import { agreementName, relationName } from './fields.content.js';
import { purposeContent } from './purposes.content.js';
import { formContent, letterContent } from './verklaring-form.content.js';

/** A purpose as the carer sees it: in the publisher's words, else in ours. */
export const purposeLabel = ({ id, label }: Purpose): string =>
  label ? feedWords(label) : isNationalPurpose(id) ? purposeContent(id).label : id;

/** A day, a month or a year, as far as it is known: *17 mei 2021*, *mei 2021*, *2021*. */
function sinceText(since: string): string {
  const [, month, day] = since.split('-');
  return dateText(Date.parse(since), {
    year: 'numeric',
    ...(month && { month: 'long' }),
    ...(day && { day: 'numeric' }),
  });
}

/**
 * An answer in words, as it will arrive.
 *
 * @returns an empty text for what was left open; what was typed where it can't be read.
 */
export function answerText(field: FieldName, plan: Plan, answers: Answers, today: string): string {
  const typed = answers[field];
  if (isBlank(typed)) return '';
  const read = readAnswer(field, typed, today);
  if (!read.ok) return [typed].flat().join(' ');
  const text = `${read.value as string}`;
  switch (field) {
    case 'purpose.id': {
      const purpose = chosenPurpose(plan, answers);
      return purpose ? purposeLabel(purpose) : '';
    }
    case 'carer.dateOfBirth':
    case 'careRecipient.dateOfBirth':
    case 'care.since':
      return sinceText(text);
    case 'carer.phone':
      return parsePhone(text).display;
    case 'care.hoursPerWeek':
      return letterContent.aboutHours(read.value as number);
    case 'care.relation':
      return relationName(text as Relation);
    case 'careRecipient.sameAddress':
      return formContent.sameAddress();
    case 'care.tasks':
      return (read.value as readonly Task[]).map(taskName).join('; ');
    case 'declarations.careRecipient':
      return agreementName(text as Agreement);
    default:
      return text;
  }
}
