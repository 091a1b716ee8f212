import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  change,
  close,
  presentOf,
  redo,
  startHistory,
  undo,
  type History,
} from '../../src/feed-editor/history.js';

const typed = (history: History, name: string, key: string | null): History =>
  change(history, { document: { name }, what: name, service: 0, key });
const nameIn = (history: History | null): unknown => history && presentOf(history).document.name;

describe('the history', () => {
  const start = startHistory({ name: '' });

  it('takes the letters of a word back at once', () => {
    const history = typed(typed(typed(start, 'T', 'name'), 'Te', 'name'), 'Tee', 'name');
    assert.equal(nameIn(undo(history)), '');
    assert.equal(nameIn(redo(undo(history)!)), 'Tee');
  });

  it('takes what is typed in a field a second time back by itself', () => {
    const once = close(typed(start, 'Thee', 'name'));
    const twice = typed(once, 'Koffie', 'name');
    assert.equal(nameIn(undo(twice)), 'Thee');
    assert.equal(nameIn(undo(undo(twice)!)), '');
  });

  it('never joins steps without a key, nor those of two fields', () => {
    const history = typed(typed(typed(start, 'a', null), 'b', null), 'c', 'name');
    assert.equal(nameIn(undo(typed(history, 'd', 'phone'))), 'c');
    assert.equal(nameIn(undo(history)), 'b');
    assert.equal(nameIn(undo(undo(history)!)), 'a');
  });

  it('forgets what was undone when something else is done', () => {
    const history = typed(undo(typed(start, 'a', null))!, 'b', null);
    assert.equal(redo(history), null);
    assert.equal(nameIn(history), 'b');
  });

  it('does not join what is typed with a step that was undone before it', () => {
    const back = undo(typed(typed(start, 'a', 'name'), 'b', 'phone'))!;
    assert.equal(nameIn(undo(typed(back, 'c', 'name'))), 'a');
  });

  it('ends at both ends', () => {
    assert.equal(undo(start), null);
    assert.equal(redo(start), null);
  });
});
