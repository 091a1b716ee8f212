import {
  optionsOf,
  type Answers,
  type Band,
  type Instrument,
  type Item,
  type Option,
} from '../../domain/burden-test/instrument.js';
import type { Weight } from '../../domain/burden-test/outcome.js';
import { feedText, feedWords } from '../internal/text.js';
import { aboutText, optionText, questionText } from './check.content.js';
import { bandText, reasonContent } from './reasons.content.js';

// A built-in questionnaire has codes where one of a publisher has words; here they become the same.

/** A question, for places that hold text alone. */
export function questionWords(item: Item): string {
  if (item.text !== null) return feedWords(item.text);
  const about = item.about && typeof item.topic === 'string' ? aboutText(item.topic) : undefined;
  return about ?? questionText(item.id) ?? item.id;
}

/** A question as it is shown, marked with its own language where that is not the page's. */
export const question = (item: Item): unknown =>
  item.text !== null ? feedText(item.text) : questionWords(item);

/** A question that goes with a task, with the task before it, for a list out of its place. */
export function fullQuestion(instrument: Instrument, item: Item): string {
  const root = instrument.items.find(({ id }) => id === item.about);
  return root ? `${topicWords(root)}: ${questionWords(item)}` : questionWords(item);
}

export const optionWords = (option: Option): string =>
  option.label !== null ? feedWords(option.label) : (optionText(option.id) ?? option.id);

export const optionLabel = (option: Option): unknown =>
  option.label !== null ? feedText(option.label) : optionWords(option);

export const bandWords = ({ label }: Band): string =>
  (typeof label === 'string' && bandText(label)) || feedWords(label ?? '');

/** What weighs: the publisher's word for the topic, a task without its examples, or the statement. */
export function topicWords(item: Item): string {
  const { topic, id, pick } = item;
  if (topic !== null && topic !== id) return feedWords(topic);
  return pick ? questionWords(item).split(':')[0]! : questionWords(item);
}

/** What was answered about something that weighs: *zwaar, 2 tot 4 uur*. */
export function answerWords(instrument: Instrument, { item }: Weight, answers: Answers): string {
  const about = instrument.items.filter((other) => other.about === item.id);
  const words = (about.length > 0 ? about : [item]).flatMap((asked) => {
    const chosen = optionsOf(instrument, asked).find(({ id }) => id === answers.get(asked.id));
    return chosen ? [optionWords(chosen).toLocaleLowerCase()] : [];
  });
  return words.join(', ');
}

/** Why a service is shown: *Omdat administratie u veel tijd kost*. */
export function reasonWords(
  instrument: Instrument,
  weight: Weight | null,
  answers: Answers,
): string {
  if (!weight) return reasonContent.general();
  const { item, aspect } = weight;
  const topic = topicWords(item);
  // A little heavy is not heavy: then in the words of the answer.
  if (!item.pick || weight.fraction < 0.5) {
    return reasonContent.said(topic, answerWords(instrument, weight, answers));
  }
  const task = topic.charAt(0).toLocaleLowerCase() + topic.slice(1);
  return aspect?.topic === 'hours' ? reasonContent.time(task) : reasonContent.heavy(task);
}
