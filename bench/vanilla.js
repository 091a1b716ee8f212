/* global document */

/** The thirteen questions on one page by hand: the least code that does it. */
async function start() {
  const test = document.getElementById('test');
  const response = await fetch(test.getAttribute('feed'));
  const { burdenTest } = await response.json();
  const questions = Object.entries(burdenTest.texts);
  const answers = new Map();

  const form = document.createElement('form');
  const outcome = document.createElement('output');
  form.append(...questions.map(([id, text]) => makeQuestion(id, text)), outcome);
  form.addEventListener('change', ({ target }) => {
    answers.set(target.name, Number(target.value));
    outcome.textContent = describe([...answers.values()], questions.length);
  });
  test.append(form);
}

function makeQuestion(id, text) {
  const fieldset = document.createElement('fieldset');
  const legend = document.createElement('legend');
  legend.textContent = text;
  fieldset.append(legend, makeOption(id, 1, 'Ja'), makeOption(id, 0, 'Nee'));
  return fieldset;
}

function makeOption(name, value, text) {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  Object.assign(radio, { type: 'radio', name, value });
  label.append(radio, ` ${text}`);
  return label;
}

function describe(scores, count) {
  const score = scores.reduce((sum, value) => sum + value, 0);
  if (scores.length < count) return `Score tot nu toe: ${score}`;
  return `Score: ${score} van ${count}. ${score < 7 ? 'Voorbeelduitslag laag.' : 'Voorbeelduitslag hoog.'}`;
}

void start();
