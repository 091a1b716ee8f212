/* global document */

/**
 * The same form by hand, without anything else: the first question from the same feed, what applies to
 * the choice, *Volgende* and what is missing; and the fields of the other steps, made when they are
 * come to. The least code that does it.
 */
const national = {
  parking: [
    'Parkeren bij mijn naaste',
    'Over parkeren beslist de gemeente waar u parkeert. Vraag daar of er een vergunning is voor mensen die voor iemand zorgen.',
  ],
  housing: [
    'Een huurhuis: samen huren, of eerder aan de beurt zijn',
    'Daarover beslist de woningcorporatie, en bij een urgentie vaak de gemeente. Vraag daar eerst welk bewijs zij wil zien.',
  ],
  mantelzorgwoning: [
    'Een mantelzorgwoning',
    'Dat is een woning bij uw huis of bij het huis van uw naaste. De gemeente mag vragen om een verklaring van bijvoorbeeld de huisarts of de wijkverpleegkundige.',
  ],
  uwv: [
    'UWV: tijdelijk niet solliciteren',
    'Daarover beslist UWV. Vraag het daar aan, vóór u stopt met solliciteren.',
  ],
  benefit: [
    'Bijstand: tijdelijk niet solliciteren',
    'Daarover beslist de gemeente die uw uitkering betaalt. Vraag het daar aan, vóór u stopt met solliciteren.',
  ],
  school: [
    'Mijn school of studie',
    'Vertel het uw mentor, decaan of studieadviseur. Vaak kan er meer dan u denkt.',
  ],
  employer: [
    'Mijn werk',
    'Voor zorgverlof hebt u vooraf geen verklaring nodig. Uw werkgever mag later wel vragen om te laten zien dat u zorgde.',
  ],
  waardering: [
    'De mantelzorgwaardering: een bedankje van de gemeente',
    'Die krijgt u van de gemeente waar uw naaste woont. U vraagt het ook daar aan.',
  ],
  other: ['Iets anders', ''],
};

const relations = {
  partner: 'Mijn partner',
  parent: 'Mijn vader of moeder, of die van mijn partner',
  child: 'Mijn kind',
  sibling: 'Mijn broer of zus',
  'other-family': 'Andere familie',
  friend: 'Een vriend of vriendin',
  neighbour: 'Iemand uit de buurt',
  other: 'Iemand anders',
};

const tasks = {
  social: 'Gezelschap houden: praten, samen iets doen',
  groceries: 'Boodschappen doen',
  meals: 'Koken of eten brengen',
  paperwork: 'Administratie: post, geldzaken, formulieren',
  household: 'Huishouden: schoonmaken, wassen',
  'odd-jobs': 'Klussen in huis of tuin',
  'personal-care': 'Verzorgen: wassen, aankleden, medicijnen',
  planning: 'Plannen en regelen: afspraken maken, bellen',
  transport: 'Vervoer: rijden, meegaan naar de dokter',
};

const agreements = {
  agrees: 'Ja, mijn naaste weet ervan en vindt het goed',
  represented:
    'Mijn naaste kan dat niet zelf zeggen. Wie voor mijn naaste beslist, vindt het goed.',
};

const patterns = {
  postalCode: [/^[1-9]\d{3}\s*[a-z]{2}$/i, 'Vul een postcode in met vier cijfers en twee letters'],
  phone: [/^(\D*\d){10}\D*$/, 'Vul één telefoonnummer in met tien cijfers'],
  email: [/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'Vul een e-mailadres in met een @ erin'],
  year: [/^\d{4}$/, 'Vul een jaar in met vier cijfers'],
  hours: [/^\d{1,3}$/, 'Vul één getal in, bijvoorbeeld 12'],
};

const text = (name, label, more) => ({ kind: 'text', name, label, isRequired: true, ...more });
const address = (person) => [
  text(`${person}.street`, 'Straat en huisnummer'),
  text(`${person}.postalCode`, 'Postcode', { pattern: 'postalCode' }),
  text(`${person}.city`, 'Woonplaats'),
];

const stepsOf = (purposes) => [
  {
    title: 'Waarvoor hebt u de verklaring nodig?',
    fields: [
      {
        kind: 'radio',
        name: 'purpose.id',
        label: 'Waarvoor hebt u de verklaring nodig?',
        choices: Object.fromEntries(purposes.map(({ id, label }) => [id, label])),
        missing: 'Kies waarvoor u de verklaring nodig hebt',
        isRequired: true,
      },
    ],
  },
  {
    title: 'Wie bent u?',
    fields: [
      text('carer.name', 'Uw naam', { hint: 'Voornaam en achternaam', autocomplete: 'name' }),
      ...address('carer'),
      text('carer.phone', 'Telefoonnummer', { type: 'tel', pattern: 'phone', isRequired: false }),
      text('carer.email', 'E-mailadres', { type: 'email', pattern: 'email', isRequired: false }),
    ],
  },
  {
    title: 'Voor wie zorgt u?',
    fields: [
      text('careRecipient.name', 'Naam van uw naaste', { hint: 'Voornaam en achternaam' }),
      {
        kind: 'radio',
        name: 'care.relation',
        label: 'Wie is dat van u?',
        choices: relations,
        isRequired: true,
      },
      ...address('careRecipient'),
    ],
  },
  {
    title: 'Welke zorg geeft u?',
    fields: [
      text('care.since.month', 'Sinds welke maand zorgt u?', { isRequired: false }),
      text('care.since.year', 'Sinds welk jaar zorgt u?', { pattern: 'year' }),
      text('care.hoursPerWeek', 'Hoeveel uur per week zorgt u ongeveer?', { pattern: 'hours' }),
      {
        kind: 'checkbox',
        name: 'care.tasks',
        label: 'Wat doet u voor uw naaste?',
        choices: tasks,
        isRequired: true,
      },
      text('care.explanation', 'Wilt u er nog iets over zeggen?', { isRequired: false }),
    ],
  },
  {
    title: 'Vindt uw naaste het goed?',
    fields: [
      {
        kind: 'radio',
        name: 'declarations.careRecipient',
        label: 'Vindt uw naaste het goed?',
        choices: agreements,
        isRequired: true,
      },
    ],
  },
  {
    title: 'Controleer uw antwoorden',
    fields: [
      {
        kind: 'checkbox',
        name: 'declarations.truthful',
        label: 'Naar waarheid',
        choices: { yes: 'Ik heb alles naar waarheid ingevuld.' },
        isRequired: true,
      },
    ],
  },
];

function make(name, properties, ...children) {
  const made = document.createElement(name);
  Object.assign(made, properties);
  made.append(...children);
  return made;
}

/** One field with its label, and with what was answered before. */
function makeField(field, answers) {
  const { kind, name, label, hint = '', type = 'text', choices, isRequired } = field;
  const given = answers.get(name) ?? [];
  const words = isRequired ? label : `${label} (mag leeg blijven)`;
  const error = make('p', { id: `${name}-error`, hidden: true });
  if (kind === 'text') {
    const input = make('input', { id: name, name, type, value: given[0] ?? '' });
    input.autocomplete = field.autocomplete ?? 'off';
    input.setAttribute('aria-describedby', error.id);
    return make(
      'div',
      {},
      make('label', { htmlFor: name }, words),
      make('p', {}, hint),
      error,
      input,
    );
  }
  const options = Object.entries(choices).map(([value, choice]) =>
    make(
      'label',
      {},
      make('input', { type: kind, name, value, checked: given.includes(value) }),
      make('span', {}, choice),
    ),
  );
  const group = make('fieldset', {}, make('legend', {}, words), error, ...options);
  group.setAttribute('aria-describedby', error.id);
  return group;
}

function problemOf({ label, isRequired, missing, pattern }, given) {
  const value = given.join('').trim();
  if (!value) return isRequired ? (missing ?? `Vul in: ${label}`) : '';
  const [shape, message] = patterns[pattern] ?? [];
  return shape && !shape.test(value) ? message : '';
}

/** What is wrong, above the fields and at each of them. */
function showProblems(form, problems) {
  const summary = form.querySelector('.summary');
  summary.replaceChildren(
    make('h3', {}, 'Er ontbreekt nog iets'),
    ...problems.map(({ name, message }) =>
      make(
        'button',
        { type: 'button', onclick: () => form.elements.namedItem(name)?.focus?.() },
        message,
      ),
    ),
  );
  for (const error of form.querySelectorAll('[id$="-error"]')) {
    const problem = problems.find(({ name }) => error.id === `${name}-error`);
    error.textContent = problem?.message ?? '';
    error.hidden = !problem;
  }
  summary.hidden = problems.length === 0;
  if (problems.length > 0) summary.focus();
}

async function start() {
  const root = document.getElementById('test');
  const { verklaring } = await (await fetch(root.getAttribute('feed'))).json();
  const today = new Date().toISOString().slice(0, 10);
  const { from, through } = verklaring.window;
  if (today < from || today > through) {
    root.append(make('h2', {}, 'Aanvragen kan nu niet'));
    return;
  }
  const purposes = verklaring.purposes.map(({ id, label, info, handledBy, url }) => ({
    id,
    label: label ?? national[id]?.[0] ?? id,
    info: info ?? (handledBy === 'other' ? national[id]?.[1] : ''),
    url: handledBy === 'other' ? url : '',
  }));
  const steps = stepsOf(purposes);
  /** By name what was typed or chosen. */
  const answers = new Map();
  const requestId = crypto.randomUUID();

  const keep = (form, { fields }) => {
    const data = new FormData(form);
    for (const { name } of fields) answers.set(name, data.getAll(name));
  };

  const makeReview = () =>
    make(
      'dl',
      {},
      ...steps
        .flatMap(({ fields }) => fields)
        .flatMap(({ name, label, choices }) => [
          make('dt', {}, label),
          make('dd', {}, (answers.get(name) ?? []).map((one) => choices?.[one] ?? one).join('; ')),
        ]),
    );

  const send = async () => {
    const response = await fetch(verklaring.delivery.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ requestId, ...Object.fromEntries(answers) }),
    });
    const { reference } = await response.json();
    root.replaceChildren(make('h2', {}, `Uw aanvraag is aangekomen: ${reference}`));
  };

  const draw = (index) => {
    const step = steps[index];
    const isLast = index === steps.length - 1;
    const applies = make('div', { role: 'status' });
    const summary = make('div', { className: 'summary', tabIndex: -1, hidden: true });
    const back = make('button', { type: 'button' }, 'Vorige');
    back.hidden = index === 0;
    const form = make(
      'form',
      { noValidate: true },
      summary,
      make('p', {}, `Stap ${index + 1} van ${steps.length}`),
      make('h3', { tabIndex: -1 }, step.title),
      ...(isLast ? [makeReview()] : []),
      ...step.fields.map((field) => makeField(field, answers)),
      applies,
      make('button', { type: 'submit' }, isLast ? 'Verstuur mijn aanvraag' : 'Volgende'),
      back,
    );
    back.addEventListener('click', () => {
      keep(form, step);
      draw(index - 1);
    });
    form.addEventListener('change', ({ target }) => {
      const purpose =
        target.name === 'purpose.id' && purposes.find(({ id }) => id === target.value);
      if (!purpose) return;
      applies.replaceChildren(
        make('b', {}, purpose.url ? 'Dit vraagt u ergens anders aan.' : ''),
        make('p', {}, purpose.info ?? ''),
      );
    });
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      keep(form, step);
      const problems = step.fields
        .map((field) => ({
          name: field.name,
          message: problemOf(field, answers.get(field.name)),
        }))
        .filter(({ message }) => message);
      showProblems(form, problems);
      if (problems.length > 0) return;
      if (isLast) void send();
      else draw(index + 1);
    });
    root.replaceChildren(make('h2', {}, 'Mantelzorgverklaring aanvragen'), form);
    if (answers.size > 0) form.querySelector('h3').focus();
  };
  draw(0);
}

void start();
