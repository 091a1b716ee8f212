import { FeedStore } from '../../feeds/feed-store.js';

/** One for the whole page, so that widgets with the same feed share its request. */
export const pageStore = new FeedStore();
