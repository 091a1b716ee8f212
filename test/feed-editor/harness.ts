import { waitUntil } from '@open-wc/testing';

/** The built page in a frame of its own, used as a person does: by the names of things. */
export class Editor {
  /** What was saved, the last one last. */
  readonly saved: { readonly name: string; readonly text: Promise<string> }[] = [];

  private constructor(
    readonly frame: HTMLIFrameElement,
    readonly page: Document,
  ) {}

  static async open(width = 1280): Promise<Editor> {
    const frame = document.createElement('iframe');
    frame.width = String(width);
    frame.height = '900';
    frame.title = 'Feed-editor';
    frame.src = '/dist/feed-editor/index.html';
    document.body.append(frame);
    const ready = () => frame.contentDocument?.querySelector('#file') != null;
    await waitUntil(ready, 'the page starts', { timeout: 8000 });
    const editor = new Editor(frame, frame.contentDocument!);
    editor.#watch();
    return editor;
  }

  close(): void {
    this.frame.remove();
  }

  /** Keeps what would go to the downloads. */
  #watch(): void {
    const view = this.frame.contentWindow as Window & typeof globalThis;
    const texts = new Map<string, Promise<string>>();
    view.URL.createObjectURL = (blob: Blob) => {
      const url = `blob:${texts.size}`;
      texts.set(url, new Response(blob).text());
      return url;
    };
    view.URL.revokeObjectURL = () => undefined;
    const { saved } = this;
    view.HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, text: texts.get(this.href)! });
    };
  }

  get text(): string {
    return this.page.querySelector('main')!.textContent.replace(/\s+/g, ' ').trim();
  }

  /** What is read aloud. */
  get said(): string {
    return this.page.querySelector('main > [role="status"]')!.textContent.trim();
  }

  /** Whether the page asks if changes may be lost. */
  get isAsking(): boolean {
    return this.page.querySelector('dialog')!.open;
  }

  /** What is shown in the bar of what was done. */
  get told(): string {
    return this.page.querySelector('.told')?.textContent.trim() ?? '';
  }

  /** The element with the focus, by its words or its name. */
  get focused(): string {
    const element = this.page.activeElement!;
    const label = (element as HTMLInputElement).labels?.[0] ?? element;
    return label.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  }

  /** Lets the page read a file: as if it were chosen. */
  async choose(
    name: string,
    content: string | Uint8Array<ArrayBuffer>,
    id = 'file',
  ): Promise<void> {
    const transfer = new DataTransfer();
    transfer.items.add(new File([content], name));
    const input = this.page.querySelector<HTMLInputElement>(`#${id}`)!;
    input.files = transfer.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await this.settled();
  }

  async drop(...files: readonly File[]): Promise<void> {
    const view = this.frame.contentWindow as Window & typeof globalThis;
    const dataTransfer = new view.DataTransfer();
    for (const file of files) dataTransfer.items.add(file);
    const target = this.page.querySelector('main')!;
    target.dispatchEvent(
      new view.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
    );
    await this.settled();
  }

  /** Waits until nothing is being read or looked at. */
  async settled(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const isBusy = () => /We lezen|We kijken de lijst na/.test(this.text);
    await waitUntil(() => !isBusy(), 'the page is done', { timeout: 8000 });
  }

  /** Until the whole list has been looked at again. */
  async checked(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }

  #visible(element: Element): boolean {
    return (element as HTMLElement).getClientRects().length > 0;
  }

  /** The first button with this name that can be seen. */
  button(name: string): HTMLButtonElement {
    const all = [...this.page.querySelectorAll('button')];
    const nameOf = (one: Element) => one.textContent.replace(/\s+/g, ' ').trim();
    const exact = all.find((one) => nameOf(one) === name && this.#visible(one));
    const found = exact ?? all.find((one) => nameOf(one).startsWith(name) && this.#visible(one));
    if (!found) throw new Error(`no button "${name}" in: ${this.text.slice(0, 500)}`);
    return found;
  }

  press(name: string): void {
    const button = this.button(name);
    button.focus();
    button.click();
  }

  /** The field, or the group of choices, with this name. */
  field<T extends HTMLElement = HTMLInputElement>(name: string): T {
    const labels = [...this.page.querySelectorAll('label, legend')];
    const label = labels.find((one) => one.textContent.trim() === name);
    if (!label) throw new Error(`no field "${name}"`);
    if (label.localName === 'legend') return label.parentElement as T;
    return this.page.getElementById((label as HTMLLabelElement).htmlFor) as T;
  }

  /** Types over what stands in a field, letter by letter, and leaves it. */
  fill(name: string, text: string): void {
    this.type(name, text);
    this.field(name).blur();
  }

  type(name: string, text: string): void {
    const field = this.field(name);
    field.focus();
    field.value = '';
    for (const letter of [...text, '']) {
      field.value += letter;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
  }

  tick(group: string, name: string): void {
    const labels = [...this.field(group).querySelectorAll('label')];
    const label = labels.find((one) => one.textContent.trim() === name)!;
    label.click();
  }

  /** What is said below a field. */
  saidAt(name: string): string {
    const described = this.field(name).getAttribute('aria-describedby') ?? '';
    const ids = described.split(' ').filter((id) => id.endsWith('-error'));
    return ids
      .map((id) => this.page.getElementById(id)!.textContent.replace(/\s+/g, ' ').trim())
      .join();
  }

  /** The names of the services in the list. */
  get services(): string[] {
    return [...this.page.querySelectorAll('.items .item-name')].map((one) => one.textContent);
  }

  /** The card, as a carer reads it. */
  get card(): string {
    const host = this.page.querySelector<HTMLElement>('#card')!;
    return host.shadowRoot!.textContent.replace(/\s+/g, ' ').trim();
  }

  get heading(): string {
    return this.page.querySelector('#form-title')!.textContent.trim();
  }

  key(key: string, target: Element = this.page.body, more: KeyboardEventInit = {}): void {
    const view = this.frame.contentWindow as Window & typeof globalThis;
    const init = { key, bubbles: true, cancelable: true, ...more };
    target.dispatchEvent(new view.KeyboardEvent('keydown', init));
  }
}
