/* global document */

/**
 * The same list by hand, without anything else: it is folded once, each letter looks only in what was
 * found before, and as many are drawn as the finder draws at first, with the same said of each.
 */
const home = { latitude: 52.14, longitude: 6.2 };
const shown = 6;

const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

function kilometres({ latitude, longitude }) {
  const radians = Math.PI / 180;
  const north = Math.sin(((latitude - home.latitude) * radians) / 2) ** 2;
  const east = Math.sin(((longitude - home.longitude) * radians) / 2) ** 2;
  const shrink = Math.cos(home.latitude * radians) * Math.cos(latitude * radians);
  return 12742 * Math.asin(Math.sqrt(north + shrink * east));
}

function element(name, text, className) {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

function card({ service, distance }) {
  const article = element('article', '');
  const { name, organization, description, phone, email, url, locations } = service;
  article.append(element('h3', name), element('p', organization));
  const [place] = locations ?? [];
  if (place)
    article.append(element('p', `${place.street}, ${place.city}, op ${distance.toFixed(1)} km`));
  article.append(element('p', description));
  const ways = element('p', '');
  for (const [text, href] of [
    [phone && `Bel ${phone}`, `tel:${phone}`],
    [email && 'Mail', `mailto:${email}`],
    [url && 'Website', url],
    [place && 'Route', `https://www.openstreetmap.org/directions?to=${place?.latitude}`],
  ]) {
    if (!text) continue;
    const link = element('a', text);
    link.href = href;
    ways.append(link, ' ');
  }
  const facts = element('dl', '');
  for (const [label, text] of [
    ['Voor wie', service.audience?.join(', ')],
    ['Talen', service.languages?.join(', ')],
  ]) {
    if (text) facts.append(element('dt', label), element('dd', text));
  }
  article.append(ways, facts);
  if (service.openingHours) {
    const hours = element('details', '');
    hours.append(element('summary', 'Alle tijden'));
    for (const line of service.openingHours) hours.append(element('p', line));
    article.append(element('p', 'Nu open'), hours);
  }
  const wrong = element('a', 'Klopt dit niet?');
  wrong.href = 'mailto:lijst@voorbeeld.example';
  const source = element('p', 'Bron: Verzonnen diensten, 1 november 2026');
  source.append(' ', wrong);
  article.append(source);
  return article;
}

async function start() {
  const root = document.getElementById('finder');
  const feeds = await Promise.all(
    root
      .getAttribute('feed')
      .split(' ')
      .map(async (address) => (await fetch(address)).json()),
  );
  const all = feeds
    .flatMap(({ services }) => services)
    .map((service) => {
      const [place] = service.locations ?? [];
      const words = [service.name, service.organization, service.description, place?.city ?? ''];
      const distance = place ? kilometres(place) : Infinity;
      return { service, distance, text: fold(words.join(' ')) };
    })
    .sort((one, other) => one.distance - other.distance);

  const input = element('input', '');
  input.id = 'words';
  const count = element('p', '');
  const list = element('div', '', 'list');
  root.append(input, count, list);
  let last = '';
  let found = all;
  const draw = () => {
    const typed = fold(input.value).trim();
    const words = typed.split(' ').filter(Boolean);
    const within = last && typed.startsWith(last) ? found : all;
    found = within.filter(({ text }) => words.every((word) => text.includes(word)));
    last = typed;
    count.textContent = `${found.length} gevonden`;
    list.replaceChildren(...found.slice(0, shown).map(card));
  };
  input.addEventListener('input', draw);
  draw();
}

void start();
