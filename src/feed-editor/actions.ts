import { formatJson } from '../cli/json-format.js';
import { localTime } from '../domain/index.js';
import { saveFile } from '../elements/internal/save-file.js';
import { createChecking } from './checking.js';
import { countsIn, documentIn, focus, type Desk } from './desk.js';
import { type Fields } from '../cli/fields.js';
import { servicesIn, withValue } from './document.js';
import { editActions } from './edit-actions.js';
import { change } from './history.js';
import { listedAtOnce } from './list-view.js';
import type { Actions } from './model.js';
import { openActions } from './open-actions.js';
import { texts } from './texts.js';
import { visitorsOf } from './visitors.js';

/** Everything that people can do on the page. */
export function createActions(desk: Desk): Actions {
  const { read, update, clock } = desk;
  const checking = createChecking(desk);
  /** Where somebody was when the list was saved. */
  let savedFrom: Element | null = null;

  return {
    ...openActions(desk, checking),
    ...editActions(desk, checking),

    select(place) {
      update({ place, area: 'form', draft: null, removed: null, said: '', told: '' });
      focus('form-title', 'start');
    },
    setArea(area) {
      update({ area });
      focus({ list: 'list-title', form: 'form-title', preview: 'preview-title' }[area], 'start');
    },
    search: (query) => update({ query, most: listedAtOnce }),
    setShow: (show) => update({ show, most: listedAtOnce }),
    showMore() {
      const before = document.querySelectorAll('.items .item').length;
      update({ most: before + listedAtOnce });
      document.querySelectorAll<HTMLElement>('.items .item')[before]?.focus();
    },
    goTo: (id) => focus(id, id.startsWith('group-') ? 'start' : 'center'),

    save() {
      savedFrom = document.activeElement;
      // With the keys of a text that is still being typed: it is tidied as if it were left.
      const typing = read().draft && (document.activeElement as HTMLElement | null);
      typing?.blur();
      typing?.focus();
      const today = localTime(clock()).date;
      const isDated = documentIn(read()).updatedAt === today;
      if (!isDated) {
        const dated = withValue(documentIn(read()), ['updatedAt'], today) as Fields;
        const step = { document: dated, what: texts.steps.date, service: null, key: null };
        update({ history: change(read().history!, step) });
      }
      checking.now();
      const { file } = read();
      const saved = documentIn(read());
      saveFile(document.body, file, 'application/json', formatJson(saved));
      const receipt = {
        file,
        services: servicesIn(saved).length,
        dated: isDated ? null : today,
        counts: countsIn(read(), saved),
        visitors: visitorsOf(saved, read().findings, today),
      };
      // Nothing is said: the heading of the receipt is read once it has the focus.
      update({ saved, receipt, said: '', told: '' });
      focus('receipt-title', 'center');
    },
    closeReceipt() {
      update({ receipt: null });
      if (savedFrom instanceof HTMLElement && savedFrom.isConnected && savedFrom.id) {
        focus(savedFrom.id, 'center');
      } else focus('save');
      savedFrom = null;
    },
  };
}
