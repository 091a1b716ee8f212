import { documentIn, type Desk } from './desk.js';
import { isFields } from '../cli/fields.js';
import { servicesIn } from './document.js';

/** How long nobody has left a field before the whole list is looked at, in milliseconds. */
const pause = 700;

/** When the list is looked at. */
export interface Checking {
  /** All of it, at once. */
  readonly now: () => void;
  /** All of it, once nobody is busy. */
  readonly soon: () => void;
  /** Somebody types: what is planned waits, for it would hold the letters up. */
  readonly hold: () => void;
  /** Typing has ended: what waited is planned again. */
  readonly release: () => void;
  readonly stop: () => void;
  /** One service at once, and all of the list soon. @param index null for none of the services. */
  readonly look: (index: number | null) => void;
}

export function createChecking({ read, update, clock }: Desk): Checking {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isWanted = false;

  const checking: Checking = {
    now() {
      checking.stop();
      const model = read();
      if (model.screen.kind !== 'edit') return;
      model.findings.check(documentIn(model), clock());
      update({ isChecking: false });
    },
    soon() {
      clearTimeout(waiting);
      isWanted = true;
      waiting = setTimeout(checking.now, pause);
    },
    hold: () => clearTimeout(waiting),
    release() {
      if (isWanted) checking.soon();
    },
    stop() {
      clearTimeout(waiting);
      isWanted = false;
    },
    look(index) {
      const model = read();
      const document = documentIn(model);
      const service = index === null ? null : servicesIn(document)[index];
      if (isFields(service)) model.findings.checkOne(document, service, clock());
      update({});
      checking.soon();
    },
  };
  return checking;
}
