import { msg } from '@lit/localize';
import type { Task } from '../../domain/services/service.js';
import { taskName } from '../internal/tasks.content.js';
import { widgetContent } from '../internal/widget.content.js';

/** What our own questions say, by the id of the item. */
export const questionText = (id: string): string | undefined =>
  taskName(id as Task) ??
  (
    {
      supervision: msg('Erbij blijven en opletten: overdag of in de nacht', {
        id: 'check.supervision',
      }),
      sleep: msg('Ik slaap slecht door het zorgen', { id: 'check.sleep' }),
      'own-time': msg('Ik heb weinig tijd voor mezelf', { id: 'check.own-time' }),
      body: msg('Ik heb pijn of ben heel moe', { id: 'check.body' }),
      worry: msg('Ik maak me zorgen over hoe het verder moet', { id: 'check.worry' }),
      work: msg('Het gaat slechter met mijn werk of studie', { id: 'check.work' }),
      money: msg('Het zorgen kost me geld dat ik moeilijk kan missen', { id: 'check.money' }),
      family: msg('Er is ruzie of spanning in de familie', { id: 'check.family' }),
      'on-call': msg('Ik kan of durf niet van huis weg', { id: 'check.on-call' }),
      moments: msg('We hebben samen ook fijne momenten', { id: 'check.moments' }),
      support: msg('Ik krijg steun van mensen om mij heen', { id: 'check.support' }),
      hold: msg('Kunt u het zorgen zo volhouden?', { id: 'check.hold' }),
    } as Readonly<Record<string, string>>
  )[id];

/** What is asked about a task that was ticked, by the topic of the item. */
export const aboutText = (topic: string): string | undefined =>
  (
    ({
      heaviness: msg('Hoe zwaar is dit voor u?', { id: 'check.heaviness' }),
      hours: msg('Hoeveel uur per week doet u dit ongeveer?', { id: 'check.hours' }),
    }) as Readonly<Record<string, string>>
  )[topic];

/** The words for the options of all built-in questionnaires, by their id. */
export const optionText = (id: string): string | undefined =>
  (
    ({
      light: msg('Niet zwaar', { id: 'option.light' }),
      'bit-heavy': msg('Een beetje zwaar', { id: 'option.bit-heavy' }),
      heavy: msg('Zwaar', { id: 'option.heavy' }),
      'hours-0': msg('Minder dan 2 uur', { id: 'option.hours-0' }),
      'hours-2': msg('2 tot 4 uur', { id: 'option.hours-2' }),
      'hours-4': msg('4 tot 8 uur', { id: 'option.hours-4' }),
      'hours-8': msg('8 uur of meer', { id: 'option.hours-8' }),
      'hours-unknown': widgetContent.skip(),
      never: msg('Nee, of bijna nooit', { id: 'option.never' }),
      sometimes: msg('Soms', { id: 'option.sometimes' }),
      often: msg('Vaak', { id: 'option.often' }),
      'hold-on': msg('Ja, voorlopig wel', { id: 'option.hold-on' }),
      'hold-short': msg('Nog even, maar niet lang meer', { id: 'option.hold-short' }),
      'hold-not': msg('Nee, het gaat niet meer', { id: 'option.hold-not' }),
      yes: msg('Ja', { id: 'option.yes' }),
      no: msg('Nee', { id: 'option.no' }),
      regularly: msg('Ja, regelmatig', { id: 'option.regularly' }),
      'strong-yes': msg('Ja!', { id: 'option.strong-yes' }),
      'strong-no': msg('Nee!', { id: 'option.strong-no' }),
      'more-or-less': msg('Min of meer', { id: 'option.more-or-less' }),
    }) as Readonly<Record<string, string>>
  )[id];
