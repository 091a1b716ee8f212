/**
 * Gives the carer a file that was made in the page; nothing is sent.
 *
 * @param host where the link is made; it is never put into the page.
 */
export function saveFile(host: Element, name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = host.ownerDocument.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin reading only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
