import { carersLine, type Choices, type WidgetName } from './choices.js';
import type { SnippetTexts } from './snippet.js';

/** What a visitor reads: the words of the link, the name of the frame, and the sentence before the number. */
const snippetTexts = {
  nl: {
    titles: {
      'burden-test': 'Hoe zwaar is het zorgen voor u? Doe de test',
      zorgladder: 'De zorgladder: wie kan u helpen?',
      'respite-menu': 'Wie neemt de zorg even van u over?',
      'steunpunt-finder': 'Zoek een steunpunt bij u in de buurt',
      'verklaring-form': 'Vraag een mantelzorgverklaring aan',
    },
    line: 'de Mantelzorglijn',
    fallback: (contact: string) =>
      `Lukt het hier niet? Of praat u liever met iemand? Bel ${contact}:`,
  },
  // Not yet read by a native speaker.
  en: {
    titles: {
      'burden-test': 'How hard is caring for you? Take the test',
      zorgladder: 'The care ladder: who can help you?',
      'respite-menu': 'Who can take over the care for a while?',
      'steunpunt-finder': 'Find a carers’ support centre near you',
      'verklaring-form': 'Apply for a carer’s statement',
    },
    line: 'the Mantelzorglijn (carers’ helpline)',
    fallback: (contact: string) =>
      `Is this not working? Or would you rather talk to someone? Call ${contact}:`,
  },
} satisfies Record<
  'nl' | 'en',
  { titles: Record<WidgetName, string>; line: string; fallback: (contact: string) => string }
>;

/** What a visitor reads of the snippet itself, in the language of the widget. */
export function wordsIn({ widget, language, contact }: Choices): SnippetTexts {
  const { titles, fallback, line } = snippetTexts[language === 'en' ? 'en' : 'nl'];
  const isLine = contact === carersLine.contact;
  return { title: widget ? titles[widget] : '', fallback: (who) => fallback(isLine ? line : who) };
}
