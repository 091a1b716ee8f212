import type { LitElement } from 'lit';
import type { BurdenTestElement } from './burden-test/burden-test-element.js';
import type { WidgetEventMap, WidgetTag } from './event-map.js';
import type { WidgetElement } from './internal/widget-element.js';
import type { RespiteMenuElement } from './respite-menu/respite-menu-element.js';
import type { SteunpuntFinderElement } from './steunpunt-finder/steunpunt-finder-element.js';
import type { VerklaringFormElement } from './verklaring-form/verklaring-form-element.js';
import type { ZorgladderElement } from './zorgladder/zorgladder-element.js';

// Types alone. They name no framework, so that none has to be installed: the application passes in
// what its framework has for every tag (React's HTMLAttributes and RefAttributes, for example).

interface Elements {
  'mz-burden-test': BurdenTestElement;
  'mz-respite-menu': RespiteMenuElement;
  'mz-steunpunt-finder': SteunpuntFinderElement;
  'mz-verklaring-form': VerklaringFormElement;
  'mz-zorgladder': ZorgladderElement;
}

/** What a page can read or call but not set. */
type NotSettable = keyof LitElement | 'feedSettled' | 'reload' | 'reset' | 'result' | 'start';

/** The properties of a widget that a page can set, and `lang`, which all elements have. */
export type WidgetProperties<Tag extends WidgetTag> = Partial<
  Omit<Elements[Tag], NotSettable> & Pick<WidgetElement, 'lang'>
>;

type Kebab<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Kebab<Rest>}`
  : '';

/** The properties under the names of their attributes, where those differ: `heading-level`. */
type Hyphenated<Properties> = {
  [Name in keyof Properties & string as Name extends Lowercase<Name> ? never : Kebab<Name>]?:
    Properties[Name] | string;
};

type Handlers<Tag extends WidgetTag> = {
  [Name in keyof WidgetEventMap as `on${Name}`]?: (event: WidgetEventMap<Tag>[Name]) => void;
};

/**
 * The tags for `JSX.IntrinsicElements`, with their properties, attributes and events (`onmz-ready`,
 * as React 19 and Preact have it).
 */
export type WidgetElements<HostProps = object> = {
  [Tag in WidgetTag]: HostProps &
    WidgetProperties<Tag> &
    Hyphenated<WidgetProperties<Tag>> &
    Handlers<Tag>;
};

type Pascal<Name extends string> = Name extends `${infer Head}-${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<Name>;

type VueHandlers<Tag extends WidgetTag> = {
  [Name in keyof WidgetEventMap as `on${Pascal<Name>}`]?: (
    event: WidgetEventMap<Tag>[Name],
  ) => void;
};

/** The tags for `GlobalComponents` of Vue, whose templates are checked against `$props`. */
export type WidgetComponents<HostProps = object> = {
  [Tag in WidgetTag]: new () => {
    $props: HostProps & WidgetProperties<Tag> & VueHandlers<Tag>;
  };
};
