export * from './domain/index.js';
export * from './feeds/index.js';
export * from './elements/index.js';
export type * from './elements/event-map.js';
export { version } from './embedding/version.js';
