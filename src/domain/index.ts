export * from './shared/result.js';
export * from './shared/text.js';
export * from './shared/phone.js';
export * from './shared/local-time.js';
export * from './shared/public-holidays.js';
export * from './shared/opening-hours.js';
export * from './services/service.js';
export * from './services/feed.js';
export * from './services/municipality.js';
export * from './services/offer.js';
export * from './services/order.js';
export * from './services/twins.js';
export * from './burden-test/settings.js';
export type {
  Answers,
  Band as InstrumentBand,
  Instrument,
  Item as InstrumentItem,
  Option as InstrumentOption,
  Scoring,
} from './burden-test/instrument.js';
export * from './burden-test/scoring.js';
export * from './burden-test/validate-instrument.js';
export * from './burden-test/choose-instrument.js';
export * from './burden-test/outcome.js';
export * from './burden-test/fitting-services.js';
export * from './burden-test/questionnaire-response.js';
export * as burdenTestSession from './burden-test/session.js';
export * from './respite-menu/settings.js';
export * from './respite-menu/forms.js';
export * from './verklaring/settings.js';
export * from './verklaring/request.js';
export * from './verklaring/outcome.js';
export * from './verklaring/window.js';
export * from './verklaring/criteria.js';
export * from './zorgladder/settings.js';
export * from './zorgladder/placement.js';
export * from './zorgladder/compass.js';
export {
  fittingRungs,
  initialState,
  reduce,
  situations,
  type Situation,
  type ZorgladderEvent,
  type ZorgladderState,
  type ZorgladderView,
} from './zorgladder/session.js';
