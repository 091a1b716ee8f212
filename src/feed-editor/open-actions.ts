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
import type { Actions, Owner, Refusal, Screen } from './model.js';
import { openFile, type Opened } from './open-file.js';
import { municipalityFault, publisherOf } from './owner.js';
import { texts } from './texts.js';

/** Bytes; no list is as large, and reading it would fill the memory. */
const largestFile = 30_000_000;

type OpenActions = Pick<
  Actions,
  | 'open'
  | 'dropping'
  | 'paste'
  | 'openPasted'
  | 'openExample'
  | 'beginEmpty'
  | 'restart'
  | 'leaveChanges'
  | 'stay'
  | 'setOwner'
  | 'takeEarlier'
  | 'chooseSheet'
  | 'makeFeed'
  | 'acceptReport'
>;

/** All ways to a list in the form. */
export function openActions(
  { read, update, example, clock, places }: Desk,
  checking: Checking,
): OpenActions {
  /** @param isSaved whether the document stands in a file already. */
  const edit = (document: Fields, file: string, findings: Findings, isSaved: boolean): void => {
    update({
      screen: { kind: 'edit' },
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

  const refuse = (file: string, refusal: Refusal): void => {
    update({ screen: { kind: 'start', file, refusal }, said: '' });
    focus('refused');
  };

  const askOwner = (
    file: string,
    sheet: ListSheet | null,
    bytes: Uint8Array = new Uint8Array(),
  ): void => {
    const owner = { name: '', kind: 'municipality', municipality: '' } as const;
    const nothing = { earlier: null, noEarlier: null, isTried: false, municipalityFault: null };
    update({ screen: { kind: 'owner', file, sheet, bytes, owner, ...nothing }, said: '' });
    focus('owner-title');
  };

  const take = (opened: Opened, file: string, bytes: Uint8Array): void => {
    if (opened.kind === 'sheet') return askOwner(file, opened.sheet, bytes);
    if (opened.kind !== 'feed') return refuse(file, opened);
    const findings = new Findings(places().towns);
    findings.take(opened.document, opened.checked);
    edit(opened.document, jsonName(file), findings, true);
  };

  const readThen = (file: string, load: () => Promise<Uint8Array>): void => {
    update({ screen: { kind: 'reading', file }, said: texts.start.reading(file), history: null });
    const run = async () => {
      const bytes = await load();
      take(await openFile(bytes, clock(), places().towns), file, bytes);
    };
    afterPaint(() => {
      run().catch(() => refuse(file, { kind: 'fault', fault: 'unreadable' }));
    });
  };

  const dialog = () => document.querySelector<HTMLDialogElement>('#leave');

  /** Goes on at once, or after the answer that changes may be lost. */
  const leaveThen = (leaving: () => void): void => {
    if (!isDirty(read())) return leaving();
    update({ leaving });
    if (dialog()?.open === false) dialog()?.showModal();
  };

  const faultOf = ({ municipality }: Owner) =>
    municipalityFault(municipality, places().municipalities);

  /** Changes the screen that asks who a list is from. */
  const setAsked = (changes: Partial<Extract<Screen, { kind: 'owner' }>>): void => {
    const { screen } = read();
    if (screen.kind === 'owner') update({ screen: { ...screen, ...changes } });
  };

  return {
    open(files) {
      const [file, ...more] = files;
      if (!file) return;
      leaveThen(() => {
        checking.stop();
        if (more.length > 0) refuse('', { kind: 'many' });
        else if (file.size > largestFile) refuse(file.name, { kind: 'fault', fault: 'too-large' });
        else readThen(file.name, async () => new Uint8Array(await file.arrayBuffer()));
      });
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
      leaveThen(() => {
        checking.stop();
        const screen: Screen = { kind: 'start', file: '', refusal: null };
        update({ screen, history: null, saved: null, said: '' });
        focus('open-title');
      });
    },
    leaveChanges() {
      const { leaving } = read();
      update({ leaving: null });
      dialog()?.close();
      leaving?.();
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
        if (read.ok) setAsked({ sheet: read.value });
        else refuse(screen.file, { kind: 'no-sheet', fault: read.error });
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
        update({ screen: { kind: 'report', file: name, sheet, conversion }, said: '' });
        scrollTo(0, 0);
        focus('report-title');
      });
    },
    acceptReport() {
      const { screen } = read();
      if (screen.kind !== 'report') return;
      // What was opened is the spreadsheet: the feed stands in no file yet.
      edit(screen.conversion.document, screen.file, new Findings(places().towns), false);
      update({ isChecking: true });
      afterPaint(() => {
        checking.now();
        update({ said: texts.list.counts(countsIn(read(), documentIn(read()))) });
      });
    },
  };
}
