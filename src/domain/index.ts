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
