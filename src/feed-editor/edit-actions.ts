import type { Checking } from './checking.js';
import { documentIn, focus, type Desk } from './desk.js';
import { isFields, type Fields } from '../cli/fields.js';
import {
  copyOf,
  emptyService,
  nameOf,
  servicesIn,
  valueAt,
  withItem,
  withOwnId,
  withoutItem,
  withServices,
  withValue,
  type Path,
} from './document.js';
import { findingsAt } from './field-view.js';
import { change, close, presentOf, redo, undo, type History } from './history.js';
import type { Actions, Model, Place, Spot } from './model.js';
import { texts } from './texts.js';
import { itemsOf, textFor, tidied, valueFor } from './values.js';
import { sentenceOf } from './words.js';

type EditActions = Pick<
  Actions,
  | 'type'
  | 'leave'
  | 'choose'
  | 'addService'
  | 'copyService'
  | 'removeService'
  | 'addLocation'
  | 'removeLocation'
  | 'undo'
  | 'redo'
>;

/** The place in the list of the service that a path goes into; null where it goes elsewhere. */
const serviceOf = ([part, index]: Path): number | null =>
  part === 'services' && typeof index === 'number' ? index : null;

const knownAs = (service: unknown): string => nameOf(service) || texts.list.noName;

/** Everything that changes the document. */
export function editActions({ read, update }: Desk, checking: Checking): EditActions {
  /** One change of the document. */
  const put = (
    document: Fields,
    what: string,
    service: number | null,
    more: Partial<Model> = {},
    key: string | null = null,
    field?: string,
  ): void => {
    const step = { document, what, service, key, ...(field !== undefined && { field }) };
    const history = change(read().history!, step);
    const { said = '' } = more;
    update({ history, receipt: null, removed: null, told: said, ...more, said });
  };

  const set = (spot: Spot, value: unknown, key: string | null, more: Partial<Model>): void => {
    const { findings } = read();
    const before = documentIn(read());
    const document = withValue(before, spot.path, value) as Fields;
    const at = serviceOf(spot.path);
    const service = at === null ? null : servicesIn(document)[at];
    if (at !== null && isFields(service)) findings.carry(servicesIn(before)[at], service);
    const what = texts.steps.field(spot.label, at === null ? '' : nameOf(service));
    put(document, what, at, more, key, spot.id);
  };

  /** A service that was added gets its id from its name. */
  const giveId = (spot: Spot): void => {
    const at = serviceOf(spot.path);
    const services = servicesIn(documentIn(read()));
    const service = at === null ? null : services[at];
    if (at === null || spot.path.length !== 3 || spot.field.name !== 'name') return;
    const own = isFields(service) ? withOwnId(service, services) : service;
    if (own === service) return;
    const next = services.map((one, index) => (index === at ? own : one));
    const { what } = presentOf(read().history!);
    put(withServices(documentIn(read()), next), what, at, {}, spot.id, spot.id);
  };

  /** What there is to say of a field that was left, for who can't see it. */
  const saidAt = ({ path, label }: Spot): string => {
    const at = serviceOf(path);
    if (at === null) return '';
    const all = read().findings.of(servicesIn(documentIn(read()))[at]);
    const found = findingsAt(all, path.slice(2).join('.'));
    return found.length > 0 ? `${label}. ${found.map(sentenceOf).join(' ')}` : '';
  };

  /** Shows another state, and what was changed by it. */
  const go = (history: History | null, said: (what: string) => string): void => {
    if (!history) return;
    const before = read().history!;
    const isBack = history.past.length < before.past.length;
    const { what, service, field } = presentOf(isBack ? before : history);
    const count = servicesIn(presentOf(history).document).length;
    const place: Place = service === null || count === 0 ? 'about' : Math.min(service, count - 1);
    const told = said(what);
    const focused = document.activeElement;
    const shut = { draft: null, readId: null, receipt: null, removed: null };
    update({ ...shut, history, place, said: told, told });
    // What had the focus may be gone, such as the button that brought a service back.
    const isLost = focused !== document.body && document.activeElement === document.body;
    if (isLost) focus(field !== undefined && document.getElementById(field) ? field : 'form-title');
    checking.look(typeof place === 'number' ? place : null);
  };

  /** The service in the form. */
  const chosen = () => {
    const { place } = read();
    const document = documentIn(read());
    const services = servicesIn(document);
    return typeof place === 'number' ? { index: place, services, document } : null;
  };

  return {
    type(spot, text) {
      checking.hold();
      const before = valueAt(documentIn(read()), spot.path);
      const draft = { id: spot.id, text };
      set(spot, valueFor(spot.field.kind, text, before), spot.id, { draft, readId: null });
    },
    leave(spot) {
      if (read().draft?.id !== spot.id) return checking.release();
      const { kind } = spot.field;
      const value = valueAt(documentIn(read()), spot.path);
      const clean = tidied(kind, value);
      if (textFor(kind, clean) !== textFor(kind, value)) {
        set(spot, clean, spot.id, { draft: null, readId: kind === 'hours' ? spot.id : null });
      }
      giveId(spot);
      update({ draft: null, history: close(read().history!) });
      checking.look(serviceOf(spot.path));
      update({ said: saidAt(spot) });
    },
    choose(spot, value) {
      set(spot, value, null, {});
      checking.look(serviceOf(spot.path));
    },

    addService() {
      const document = documentIn(read());
      const services = servicesIn(document);
      const index = services.length;
      const next = withServices(document, [...services, emptyService(document)]);
      const { added } = texts.form;
      put(next, texts.steps.add, index, { place: index, area: 'form', query: '', said: added });
      focus(`veld-services-${index}-name`, 'center');
      checking.soon();
    },
    copyService() {
      const at = chosen();
      const service = at?.services[at.index];
      if (!at || !isFields(service)) return;
      const index = at.index + 1;
      const copy = copyOf(service, at.services, texts.form.copied);
      const next = withServices(at.document, withItem(at.services, index, copy));
      const said = texts.form.copiedSaid(knownAs(service));
      put(next, texts.steps.copy(knownAs(service)), index, { place: index, said });
      focus(`veld-services-${index}-name`, 'center');
      checking.look(index);
    },
    removeService() {
      const at = chosen();
      if (!at) return;
      const { index } = at;
      const name = knownAs(at.services[index]);
      const services = withoutItem(at.services, index);
      put(withServices(at.document, services), texts.steps.remove(name), index, {
        place: null,
        removed: { name, index },
        area: 'form',
        draft: null,
      });
      focus('form-title', 'center');
      checking.soon();
    },
    addLocation() {
      const at = chosen();
      if (!at) return;
      const path: Path = ['services', at.index, 'locations'];
      const places = itemsOf(valueAt(at.document, path));
      const next = withValue(at.document, path, [...places, {}]) as Fields;
      put(next, texts.steps.addLocation(knownAs(at.services[at.index])), at.index);
      focus(`veld-${[...path, places.length, 'name'].join('-')}`, 'center');
      checking.look(at.index);
    },
    removeLocation(index) {
      const at = chosen();
      if (!at) return;
      const path: Path = ['services', at.index, 'locations'];
      const places = withoutItem(itemsOf(valueAt(at.document, path)), index);
      const left = places.length > 0 ? places : undefined;
      const next = withValue(at.document, path, left) as Fields;
      put(next, texts.steps.removeLocation(knownAs(at.services[at.index])), at.index);
      focus('locations-title', 'center');
      checking.look(at.index);
    },

    undo: () => go(undo(read().history!), texts.bar.undone),
    redo: () => go(redo(read().history!), texts.bar.redone),
  };
}
