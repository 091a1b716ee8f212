export * from './problem.js';
export { safeEmail, safeUrl } from './url.js';
export {
  supportedMajor,
  type FeedFailure,
  type FeedIndex,
  type ReadFeed,
} from './read-envelope.js';
export { readDocument } from './read-document.js';
export { pdokGeocoder, type Geocoder } from './geocoder.js';
export {
  burdenTestSection,
  respiteMenuSection,
  steunpuntFinderSection,
  verklaringSection,
  withSections,
  zorgladderSection,
  type SectionReader,
} from './sections.js';
export { sendRequest, type SendOptions } from './send-request.js';
export { defaultRequestOptions, type RequestOptions } from './request.js';
export { FeedStore, readInline, type FeedLoad } from './feed-store.js';
export { baseline } from './baseline.js';
export { feedJsonSchema } from './json-schema.js';
export { verklaringOpenApi } from './verklaring-contract.js';
export { VerklaringRequestBody } from './schema/verklaring.js';
export { FeedDocument, IndexDocument } from './schema/document.js';
export { ServiceFeed } from './schema/service.js';
