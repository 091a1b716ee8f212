/**
 * The address of another page of a list.
 *
 * @param url an absolute address, with or without a `page` in its query; all else in it stays.
 * @param page the number of the page, from 1.
 * @returns the same address with `page=2`; what is no address comes back as it is.
 * @see https://docs.openreferral.org/en/latest/hsds/api_reference.html (the parameter `page`)
 */
export function nextPageAddress(url: string, page: number): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  // By hand: `searchParams` would write the rest of the query anew.
  const query = address.search.slice(1).split('&');
  const others = query.filter((part) => part && !/^page(?:=|$)/.test(part));
  address.search = [...others, `page=${page}`].join('&');
  return address.href;
}
