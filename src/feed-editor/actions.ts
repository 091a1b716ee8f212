import { formatJson } from '../cli/json-format.js';
import { localTime } from '../domain/index.js';
import { saveFile } from '../elements/internal/save-file.js';
import { createChecking } from './checking.js';
import { countsIn, documentIn, focus, type Desk } from './desk.js';
import { servicesIn, withValue, type Fields } from './document.js';
import { editActions } from './edit-actions.js';
import { change } from './history.js';
import { listedAtOnce } from './list-view.js';
import type { Actions } from './model.js';
import { openActions } from './open-actions.js';
import { texts } from './texts.js';

/** Everything that people can do on the page. */
export function createActions(desk: Desk): Actions {
  const { read, update, clock } = desk;
  const checking = createChecking(desk);

  return {
    ...openActions(desk, checking),
    ...editActions(desk, checking),

    select(place) {
      update({ place, area: 'form', draft: null, said: '' });
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
      const services = servicesIn(saved).length;
      saveFile(document.body, file, 'application/json', formatJson(saved));
      update({
        saved,
        receipt: { file, services, dated: isDated ? null : today, counts: countsIn(read(), saved) },
        said: texts.saving.done(file, services),
      });
    },
    closeReceipt() {
      update({ receipt: null });
      focus('save');
    },
  };
}
