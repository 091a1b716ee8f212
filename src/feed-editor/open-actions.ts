import { convert } from '../cli/from-sheet/convert.js';
import { readEarlierFeed } from '../cli/from-sheet/keep.js';
import { readList, type ListSheet } from '../cli/from-sheet/read-list.js';
import { utf8 } from '../cli/utf8.js';
import { localTime } from '../domain/index.js';
import { isDirty } from './bar-view.js';
import type { Checking } from './checking.js';
import { afterPaint, countsIn, documentIn, focus, jsonName, type Desk } from './desk.js';
import { type Fields } from '../cli/fields.js';
import { emptyFeed, servicesIn } from './document.js';
import { Findings } from './findings.js';
import { startHistory } from './history.js';
import { listedAtOnce } from './list-view.js';
import { goneServices, withGone } from './gone-services.js';
import type { Actions, Asked, Owner, Refusal, Screen } from './model.js';
import { openFile, type Opened } from './open-file.js';
import { municipalityFault, publisherOf } from './owner.js';
import { named } from './fault-texts.js';
import { texts } from './texts.js';

/** Bytes; no list is as large, and reading it would fill the memory. */
const largestFile = 30_000_000;

/** What had the list that was open. */
const nothingOpen = { history: null, saved: null, refused: null, said: '', told: '' } as const;

/** What has the focus where nothing else had it, by the screen. */
const firstOn: Readonly<Record<Screen['kind'], string>> = {
  start: 'open-title',
  reading: 'reading',
  owner: 'owner-title',
  report: 'report-title',
  edit: 'save',
};

type OpenActions = Pick<
  Actions,
  | 'open'
  | 'dropping'
  | 'paste'
  | 'openPasted'
  | 'openExample'
  | 'beginEmpty'
  | 'restart'
  | 'closeRefused'
  | 'leaveChanges'
  | 'stay'
  | 'setOwner'
  | 'takeEarlier'
  | 'chooseSheet'
  | 'makeFeed'
  | 'askAgain'
  | 'keepGone'
  | 'acceptReport'
>;

/** All ways to a list in the form. */
export function openActions(
  { read, update, example, clock, places }: Desk,
  checking: Checking,
): OpenActions {
  /** The file that was chosen last: of an earlier one that is still being read nothing is shown. */
  let latest = {};
  /** Where somebody was when a file was not opened. */
  let refusedFrom: Element | null = null;

  /** @param isSaved whether the document stands in a file already. */
  const edit = (document: Fields, file: string, findings: Findings, isSaved: boolean): void => {
    update({
      screen: { kind: 'edit' },
      refused: null,
      file,
      history: startHistory(document),
      saved: isSaved ? document : null,
      place: servicesIn(document).length > 0 ? 0 : 'about',
      area: 'list',
      query: '',
      show: 'all',
      most: listedAtOnce,
      findings,
      draft: null,
      receipt: null,
      removed: null,
      told: '',
      said: texts.list.counts(countsIn({ findings }, document)),
    });
    scrollTo(0, 0);
    focus('list-title');
  };

  /** Says why a file was not opened, above what is open, which stays as it is. */
  const refuse = (file: string, refusal: Refusal): void => {
    const { screen } = read();
    const isReading = screen.kind === 'reading';
    refusedFrom = document.activeElement;
    update({
      ...(isReading && { screen: { kind: 'start' } }),
      refused: { file, refusal },
      said: '',
      told: '',
    });
    focus('refused');
  };

  const askOwner = (
    file: string,
    sheet: ListSheet | null,
    bytes: Uint8Array = new Uint8Array(),
  ): void => {
    const owner = { name: '', kind: 'municipality', municipality: '' } as const;
    const nothing = { earlier: null, noEarlier: null, isTried: false, municipalityFault: null };
    const screen: Screen = { kind: 'owner', file, sheet, bytes, owner, ...nothing };
    update({ screen, ...nothingOpen });
    focus('owner-title');
  };

  const take = (
    opened: Extract<Opened, { kind: 'feed' | 'sheet' }>,
    file: string,
    bytes: Uint8Array,
  ): void => {
    checking.stop();
    if (opened.kind === 'sheet') return askOwner(file, opened.sheet, bytes);
    const findings = new Findings(places().towns);
    findings.take(opened.document, opened.checked);
    edit(opened.document, jsonName(file), findings, true);
  };

  const dialog = () => document.querySelector<HTMLDialogElement>('#leave');

  /** Goes on at once, or after the answer that changes may be lost. @param file what is opened. */
  const leaveThen = (file: string | null, go: () => void): void => {
    if (!isDirty(read())) return go();
    update({ leaving: { go, file } });
    if (dialog()?.open === false) dialog()?.showModal();
  };

  /** Reads a file. What is open gives way to it only once it turns out to be a list. */
  const readThen = (file: string, load: () => Promise<Uint8Array>): void => {
    const own = {};
    latest = own;
    const said = texts.start.reading(named(file));
    const isAtStart = ['start', 'reading'].includes(read().screen.kind);
    update({
      refused: null,
      said,
      ...(isAtStart ? { screen: { kind: 'reading', file } } : { told: said }),
    });
    const run = async () => {
      const bytes = await load();
      const opened = await openFile(bytes, clock(), places().towns);
      if (own !== latest) return;
      if (opened.kind !== 'feed' && opened.kind !== 'sheet') return refuse(file, opened);
      update({ said: '', told: '' });
      leaveThen(named(file), () => take(opened, file, bytes));
    };
    afterPaint(() => {
      run().catch(() => {
        if (own === latest) refuse(file, { kind: 'fault', fault: 'unreadable' });
      });
    });
  };

  const faultOf = ({ municipality }: Owner) =>
    municipalityFault(municipality, places().municipalities);

  /** Changes the screen that asks who a list is from. */
  const setAsked = (changes: Partial<Asked>): void => {
    const { screen } = read();
    if (screen.kind === 'owner') update({ screen: { ...screen, ...changes } });
  };

  return {
    open(files) {
      const [file, ...more] = files;
      if (!file) return;
      if (more.length > 0) refuse('', { kind: 'many' });
      else if (file.size > largestFile) refuse(file.name, { kind: 'fault', fault: 'too-large' });
      else readThen(file.name, async () => new Uint8Array(await file.arrayBuffer()));
    },
    dropping: (isDropping) => update({ isDropping }),
    paste: (pasted) => update({ pasted }),
    openPasted() {
      const { pasted } = read();
      if (!pasted.trim()) return refuse('', { kind: 'nothing-pasted' });
      readThen(texts.start.pasted, () => Promise.resolve(new TextEncoder().encode(pasted)));
    },
    openExample: () =>
      readThen(texts.start.exampleName, () => Promise.resolve(new TextEncoder().encode(example))),
    beginEmpty: () => askOwner(texts.start.blankName, null),
    restart() {
      leaveThen(null, () => {
        checking.stop();
        latest = {};
        update({ screen: { kind: 'start' }, ...nothingOpen });
        focus('open-title');
      });
    },
    closeRefused() {
      update({ refused: null });
      const { kind } = read().screen;
      const isThere = refusedFrom?.isConnected && refusedFrom.id;
      focus(isThere ? refusedFrom!.id : firstOn[kind]);
    },
    leaveChanges() {
      const { leaving } = read();
      update({ leaving: null });
      dialog()?.close();
      leaving?.go();
    },
    stay() {
      update({ leaving: null });
      dialog()?.close();
    },

    setOwner(owner) {
      const { screen } = read();
      if (screen.kind !== 'owner') return;
      const changed = { ...screen.owner, ...owner };
      setAsked({ owner: changed, municipalityFault: screen.isTried ? faultOf(changed) : null });
    },
    takeEarlier(file) {
      const run = async () => {
        const bytes = file.size > largestFile ? null : new Uint8Array(await file.arrayBuffer());
        const feed = readEarlierFeed((bytes && utf8(bytes)) ?? '');
        if (feed.ok) setAsked({ earlier: { file: file.name, feed: feed.value }, noEarlier: null });
        else setAsked({ earlier: null, noEarlier: file.name });
      };
      run().catch(() => setAsked({ earlier: null, noEarlier: file.name }));
    },
    chooseSheet(name) {
      const { screen } = read();
      if (screen.kind !== 'owner') return;
      void readList(screen.bytes, { sheet: name }).then((read) => {
        if (read.ok) return setAsked({ sheet: read.value });
        update({ screen: { kind: 'start' } });
        refuse(screen.file, { kind: 'no-sheet', fault: read.error });
      });
    },
    makeFeed() {
      const { screen } = read();
      if (screen.kind !== 'owner') return;
      const { owner, sheet, file, earlier } = screen;
      const { municipalities } = places();
      const fault = faultOf(owner);
      if (!earlier && (!owner.name.trim() || fault)) {
        setAsked({ isTried: true, municipalityFault: fault });
        focus(owner.name.trim() ? 'owner-municipality' : 'owner-name');
        return;
      }
      const publisher = earlier ? {} : publisherOf(owner, municipalities);
      const updatedAt = localTime(clock()).date;
      if (!sheet) {
        edit(emptyFeed(publisher, updatedAt), file, new Findings(places().towns), true);
        checking.now();
        return;
      }
      update({ screen: { kind: 'reading', file }, said: texts.start.reading(file) });
      afterPaint(() => {
        const conversion = convert(sheet, {
          publisher,
          updatedAt,
          earlier: earlier?.feed ?? null,
          municipalities,
        });
        const name = earlier?.file ?? jsonName(file);
        const gone = earlier ? goneServices(earlier.feed, conversion.gone) : [];
        update({
          screen: {
            kind: 'report',
            file: name,
            sheet,
            conversion,
            asked: screen,
            gone,
            kept: new Set(),
          },
          said: '',
        });
        scrollTo(0, 0);
        focus('report-title');
      });
    },
    askAgain() {
      const { screen } = read();
      if (screen.kind !== 'report') return;
      update({ screen: screen.asked });
      scrollTo(0, 0);
      focus('owner-title');
    },
    keepGone(indexes, isKept) {
      const { screen } = read();
      if (screen.kind !== 'report') return;
      const kept = new Set(screen.kept);
      for (const index of indexes) {
        if (isKept) kept.add(index);
        else kept.delete(index);
      }
      update({ screen: { ...screen, kept } });
    },
    acceptReport() {
      const { screen } = read();
      if (screen.kind !== 'report') return;
      const { conversion, gone, kept, file } = screen;
      const all = gone.filter(({ index }) => kept.has(index));
      // What was opened is the spreadsheet: the feed stands in no file yet.
      edit(withGone(conversion.document, all), file, new Findings(places().towns), false);
      update({ isChecking: true });
      afterPaint(() => {
        checking.now();
        update({ said: texts.list.counts(countsIn(read(), documentIn(read()))) });
      });
    },
  };
}
