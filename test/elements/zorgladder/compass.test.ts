import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { html } from 'lit';
import { feedOf } from '../../helpers/example-feeds.js';
import { focused, nameOf, textOf } from '../../helpers/roles.js';
import {
  adviceAfter,
  buttons,
  drawn,
  ready,
  setLanguage,
  walks,
  type Ladder,
  type Places,
} from '../../helpers/zorgladder-harness.js';

const ladderWithout = () => drawn(html`<mz-zorgladder></mz-zorgladder>`);

async function compass(...answers: Places): Promise<Ladder> {
  const ladder = await ladderWithout();
  await ladder.press(buttons.compass);
  return ladder.answer(...answers);
}

/** The heading of the question or advice that is shown. */
const question = (ladder: Ladder): string => nameOf(ladder.get('group').querySelector('h3')!);
const checked = (ladder: Ladder): number =>
  ladder.all<HTMLInputElement>('radio').findIndex((radio) => radio.checked);

describe('Waar sta ik?', () => {
  it('asks one question at a time, with nothing chosen and the focus on it', async () => {
    const ladder = await compass();
    for (const [step, answers] of [3, 3, 3, 3].entries()) {
      expect(ladder.all('group')).to.have.length(1);
      expect(ladder.text).to.contain(`Vraag ${step + 1} van 4`);
      expect(ladder.focus).to.equal(question(ladder));
      expect(ladder.all('radio')).to.have.length(answers);
      expect(checked(ladder)).to.equal(-1);
      expect(ladder.has('button', /^Trede/), 'the ladder is out of the way').to.be.false;
      if (step < 3) await ladder.answer(2);
    }
  });

  it('does not go on by itself when an answer is chosen', async () => {
    const ladder = await compass();
    const before = question(ladder);
    await ladder.click(ladder.all('radio')[0]!);
    expect(question(ladder)).to.equal(before);
  });

  it('keeps the answers when one goes back', async () => {
    const ladder = await compass(2, 1, 0);
    for (const place of [0, 1, 2]) {
      await ladder.press(buttons.back);
      expect(checked(ladder)).to.equal([0, 1, 2][place]);
      expect(ladder.focus).to.equal(question(ladder));
    }
    await ladder.press(buttons.back);
    expect(ladder.has('button', /^Trede 1/)).to.be.true;
    expect(ladder.focus).to.match(buttons.compass);
  });

  it('goes back to the ladder from any question', async () => {
    const ladder = await compass(2, 1);
    await ladder.press(buttons.leave);
    expect(ladder.has('button', /^Trede 1/)).to.be.true;
    expect(ladder.focus).to.match(buttons.compass);
    await ladder.press(buttons.compass);
    expect(checked(ladder), 'and starts anew').to.equal(-1);
  });

  it('forgets an answer that is skipped afterwards', async () => {
    const ladder = await compass(2, 0);
    await ladder.press(buttons.back);
    await ladder.press(buttons.skip);
    await ladder.press(buttons.back);
    expect(checked(ladder)).to.equal(-1);
  });

  it('starts anew after the advice', async () => {
    const ladder = await compass(0);
    await ladder.press(buttons.leave);
    await ladder.press(buttons.compass);
    expect(ladder.text).to.contain('Vraag 1 van 4');
    expect(checked(ladder)).to.equal(-1);
  });

  describe('without an answer', () => {
    async function withoutAnswer(): Promise<Ladder> {
      const ladder = await compass(2);
      await ladder.press(buttons.next);
      return ladder;
    }

    it('says so in a summary that has the focus, and at the question', async () => {
      const ladder = await withoutAnswer();
      const summary = ladder.get('alert');
      expect(ladder.isFocused(summary)).to.be.true;
      const message = nameOf(ladder.get('link'));
      expect(textOf(summary)).to.contain(message);
      const described = ladder.get('group').getAttribute('aria-describedby')!;
      expect(textOf(ladder.root.getElementById(described)!)).to.equal(message);
      expect(ladder.text).to.contain('Vraag 2 van 4');
    });

    it('leads from the summary to the first answer, and leaves the address alone', async () => {
      const ladder = await withoutAnswer();
      const { href } = location;
      const { length } = history;
      await ladder.click(ladder.get('link'));
      expect(ladder.isFocused(ladder.all('radio')[0]!)).to.be.true;
      expect(location.href).to.equal(href);
      expect(history.length).to.equal(length);
    });

    it('takes the focus there again when it is pressed again', async () => {
      const ladder = await withoutAnswer();
      await ladder.click(ladder.get('link'));
      ladder.get('button', buttons.next).focus();
      await ladder.press(buttons.next);
      expect(ladder.isFocused(ladder.get('alert'))).to.be.true;
    });

    it('stops saying so once there is one', async () => {
      const ladder = await withoutAnswer();
      await ladder.click(ladder.all('radio')[1]!);
      expect(ladder.has('alert')).to.be.false;
    });
  });

  describe('leads to', () => {
    for (const walk of walks) {
      const { rung } = adviceAfter(walk);
      it(`rung ${rung} after ${walk.map((place) => place ?? '-').join(' ')}`, async () => {
        const ladder = await compass(...walk);
        expect(ladder.focus).to.match(new RegExp(`trede ${rung}\\b`));
        expect(ladder.element.matches(':state(complete)')).to.be.true;
        expect(ladder.has('link', /\d{3}/), 'somebody to call').to.be.true;
        expect(ladder.has('link', /112/), 'what to do now').to.equal(rung === 5);

        await ladder.press(buttons.follow);
        expect(ladder.openRungs).to.deep.equal([rung]);
        expect(ladder.isFocused(ladder.rung(rung))).to.be.true;
        expect(nameOf(ladder.rung(rung))).to.match(/hier kunt u beginnen/i);
        expect(ladder.element.matches(':state(complete)')).to.be.false;
      });
    }

    it('a reason of its own for each advice', async () => {
      const reasons = new Map<string, string>();
      for (const walk of walks.filter(([urgency]) => urgency !== 1)) {
        const ladder = await compass(...walk);
        const text = textOf(focused()!.nextElementSibling!);
        expect(reasons.get(text) ?? adviceAfter(walk).reason).to.equal(adviceAfter(walk).reason);
        reasons.set(text, adviceAfter(walk).reason);
        ladder.element.remove();
      }
      expect(reasons.size).to.equal(new Set(reasons.values()).size);
    });

    it('the coordination point of the feed when it cannot wait', async () => {
      const data = feedOf([{ id: 'bed', name: 'De Linde', phone: '0575 123456' }], {
        zorgladder: { coordinationPoint: 'bed' },
      });
      const ladder = await ready(html`<mz-zorgladder .data=${data}></mz-zorgladder>`);
      await ladder.press(buttons.compass);
      await ladder.answer(0);
      expect(ladder.get('link', /De Linde/).getAttribute('href')).to.equal('tel:+31575123456');
    });
  });

  it('is asked in English as well', async () => {
    await setLanguage('en');
    const ladder = await compass(2);
    expect(ladder.text).to.contain('Question 2 of 4');
  });

  it('can be gone through with the keyboard alone', async () => {
    const ladder = await ladderWithout();
    const tabTo = async (name: RegExp) => {
      // WebKitGTK passes over links, as Safari does; none of these is one.
      for (let presses = 0; presses < 12 && !name.test(ladder.focus); presses++) {
        await sendKeys({ press: 'Tab' });
      }
      expect(ladder.focus).to.match(name);
    };
    const press = async (key: string) => {
      await sendKeys({ press: key });
      await ladder.element.updateComplete;
    };
    const space = ' ';

    await tabTo(buttons.compass);
    await press('Enter');
    expect(ladder.focus).to.equal(question(ladder));

    await sendKeys({ press: 'Tab' });
    await press(space);
    await press('ArrowDown');
    await press('ArrowDown');
    expect(checked(ladder)).to.equal(2);
    await press('Enter');
    expect(ladder.text).to.contain('Vraag 2 van 4');

    await tabTo(buttons.skip);
    await press(space);
    await sendKeys({ press: 'Tab' });
    await press(space);
    await tabTo(buttons.next);
    await press('Enter');
    await tabTo(buttons.skip);
    await press('Enter');
    expect(ladder.focus).to.match(/trede 3/);

    await tabTo(buttons.follow);
    await press(space);
    expect(ladder.isFocused(ladder.rung(3))).to.be.true;
    expect(ladder.openRungs).to.deep.equal([3]);
    await press(space);
    expect(ladder.openRungs).to.deep.equal([]);
  });
});
