/** The feed of all widgets that name none; the page sets it on the script. */
let feed = '';

export const pageFeed = (): string => feed;

export function setPageFeed(address: string | undefined): void {
  feed = address ?? '';
}
