/* global document */

/**
 * The same menu by hand, without anything else: the same filters with their counts, and of what passes
 * them a number for each form, with as many services drawn as the menu draws of one form at first and
 * the same said of each.
 */
const shown = 4;

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function card(service) {
  const article = element('article', '');
  const { name, organization, description, phone, email, url, respite, locations } = service;
  const words = [respite.setting, respite.provider, ...respite.duration, ...respite.planning];
  article.append(element('h3', name), element('p', organization), element('p', words.join(' · ')));
  article.append(element('p', description));
  const ways = element('p', '');
  for (const [text, href] of [
    [phone && `Bel ${phone}`, `tel:${phone}`],
    [email && 'Mail', `mailto:${email}`],
    [url && 'Website', url],
  ]) {
    if (!text) continue;
    const link = element('a', text);
    link.href = href;
    ways.append(link, ' ');
  }
  const facts = element('dl', '');
  for (const [label, text] of [
    ['Tijden', service.openingHours?.join('; ')],
    ['Adres', locations?.map(({ street, city }) => `${street}, ${city}`).join('; ')],
    ['Voor wie', service.audience?.join(', ')],
    ['Taal', service.languages?.join(', ')],
    ['Wie betaalt', service.funding?.join(', ')],
  ]) {
    if (text) facts.append(element('dt', label), element('dd', text));
  }
  article.append(ways, facts, element('p', 'Bron: Verzonnen diensten, 1 november 2026'));
  for (const word of ['Zet in mijn keuze', 'Vergelijk']) {
    const label = element('label', word);
    const box = element('input', '');
    box.type = 'checkbox';
    label.prepend(box);
    article.append(label);
  }
  return article;
}

const filters = {
  setting: ({ respite }) => [respite.setting],
  provider: ({ respite }) => [respite.provider],
  duration: ({ respite }) => respite.duration,
  planning: ({ respite }) => respite.planning,
  audience: ({ audience }) => audience ?? [],
  language: ({ languages }) => languages ?? ['nl'],
  funding: ({ funding }) => funding ?? [],
};

const formOf = ({ respite }) =>
  respite.setting === 'home' ? 'visit' : respite.duration.includes('day') ? 'day' : 'stay';

async function start() {
  const root = document.getElementById('menu');
  const { services } = await (await fetch(root.getAttribute('feed'))).json();
  const respite = services.filter(({ types }) => types.includes('respite'));
  const selects = Object.entries(filters).map(([name, valuesOf]) => {
    const select = element('select', '');
    select.id = `filter-${name}`;
    const values = [...new Set(respite.flatMap(valuesOf))];
    select.append(element('option', ''), ...values.map((value) => element('option', value)));
    return select;
  });
  const count = element('p', '');
  const forms = element('div', '');
  root.append(...selects, count, forms);
  const passes = (service, but) =>
    selects.every((select) => {
      const name = select.id.slice('filter-'.length);
      return name === but || !select.value || filters[name](service).includes(select.value);
    });
  const draw = () => {
    const left = respite.filter((service) => passes(service));
    count.textContent = `${left.length} plekken`;
    for (const select of selects) {
      const name = select.id.slice('filter-'.length);
      const counts = new Map();
      for (const service of respite) {
        if (!passes(service, name)) continue;
        for (const value of filters[name](service)) counts.set(value, (counts.get(value) ?? 0) + 1);
      }
      for (const option of [...select.options].slice(1)) {
        option.label = `${option.value} (${counts.get(option.value) ?? 0})`;
      }
    }
    forms.replaceChildren(
      ...['visit', 'day', 'stay'].flatMap((form) => {
        const own = left.filter((service) => formOf(service) === form);
        return [element('h2', `${form} ${own.length}`), ...own.slice(0, shown).map(card)];
      }),
    );
  };
  for (const select of selects) select.addEventListener('change', draw);
  draw();
}

void start();
