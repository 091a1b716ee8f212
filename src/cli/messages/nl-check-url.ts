import type { UnknownReason } from '../check/url/probe.js';
import { amount } from './nl-words.js';

/** The same setting in the words of the three servers that most hosts have, each on its line. */
const setting = (name: string, value: string): string =>
  [
    '',
    `nginx: add_header ${name} "${value}" always;`,
    `Apache: Header always set ${name} "${value}"`,
    `IIS (web.config): <add name="${name}" value="${value}" />`,
  ].join('\n  ');

const allowAll = setting('Access-Control-Allow-Origin', '*');
const askAgain = setting('Cache-Control', 'no-cache');

export const checkUrl = {
  badOrigin: (value: string) =>
    `"${value}" achter --origin is geen adres van een website. Schrijf bijvoorbeeld https://www.gemeente.example.`,
  progress: (done: number, all: number) => `Links nagekeken: ${done} van ${all}`,
  network: {
    noName: 'Deze server bestaat niet. Kijk of het adres goed geschreven is.',
    refused: 'De server neemt geen verbinding aan. Klopt het adres, en staat de server aan?',
    certificate: (reason: string) =>
      `Met het certificaat van de server klopt iets niet (${reason}). Browsers laden de feed dan niet. Vraag de beheerder het te vernieuwen, met de tussencertificaten erbij.`,
    redirects:
      'De server stuurt steeds door naar een ander adres, zonder einde. Vraag het de beheerder.',
  },
  crowded: (most: number) =>
    `Dit bestand heeft meer dan ${most.toLocaleString('nl')} onderdelen en is niet nagekeken. Zo groot is een lijst met hulp niet; is dit het goede bestand? Is het dat wel, maak er dan met shard een bestand per gemeente van.`,
  more: (count: number) => `En nog ${count}. Verbeter eerst deze, en kijk dan opnieuw.`,
  usedBy: (names: string, more: number) =>
    `Staat bij ${names}${more > 0 ? ` en ${amount(more, 'andere dienst', 'andere diensten')}` : ''}.`,
  reasons: {
    status: (status: number) =>
      status === 429
        ? 'de server vraagt om rust (HTTP 429)'
        : `de server antwoordt met HTTP ${status}`,
    late: () => 'er kwam geen antwoord binnen 10 seconden',
    broken: () => 'de verbinding brak af',
    certificate: () => 'met het certificaat klopt iets niet',
    redirects: () => 'de server stuurt steeds door',
    private: () => 'het adres is van een eigen netwerk',
  } satisfies Record<UnknownReason, (status: number) => string>,
  findings: {
    corsMissing: (host: string) =>
      `Pagina's op een andere server dan ${host} mogen deze feed niet laden: de header Access-Control-Allow-Origin ontbreekt. Vraag de beheerder van ${host} om deze regel.${allowAll}`,
    corsMissingOnRedirect: (host: string) =>
      `${host} stuurt door naar een ander adres, maar zonder de header Access-Control-Allow-Origin. Pagina's op een andere server mogen dan niet verder. Zet in feed="…" het laatste adres, of vraag de beheerder om deze regel.${allowAll}`,
    corsOther: (allowed: string, page: string, host: string) =>
      `Alleen pagina's van ${allowed} mogen deze feed laden, en die van ${page} niet. Vraag de beheerder van ${host} om deze regel.${allowAll}`,
    corsTwice: (allowed: string, host: string) =>
      `De header Access-Control-Allow-Origin heeft meer dan één waarde (${allowed}). Browsers weigeren dat. Vaak zet een tweede server er nog een bij. Vraag de beheerder van ${host} om er één over te laten: *`,
    corsAfterRedirect: (first: string, last: string) =>
      `${first} stuurt door naar ${last}. Een browser zegt daar niet meer welke pagina het vraagt, en ${last} laat dan niemand toe. Zet in feed="…" het laatste adres, of vraag de beheerder om deze regel.${allowAll}`,
    varyMissing: (host: string) =>
      `${host} noemt in Access-Control-Allow-Origin steeds de pagina die het vraagt, maar zegt dat niet in de header Vary. Een tussenopslag kan dan het antwoord voor de ene site aan de andere geven, en die wordt geweigerd. Vraag de beheerder om de vaste waarde *, of om: Vary: Origin`,
    redirectInsecure: (url: string) =>
      `De server stuurt door naar ${url}. Dat begint niet met https://, en browsers weigeren dat. Vraag de beheerder om door te sturen naar https.`,
    redirectElsewhere: (url: string, host: string) =>
      `De server stuurt door naar een andere server: ${url}. Zet dat adres in feed="…". Een site met een Content Security Policy moet ${host} ook toestaan, achter connect-src.`,
    redirect: (url: string) =>
      `De server stuurt door naar ${url}. Zet dat adres in feed="…"; dat scheelt elke bezoeker een stap.`,
    noStore: () =>
      `De server zegt "no-store": elke bezoeker haalt bij elke pagina de hele feed opnieuw op. Vraag de beheerder om deze regel.${askAgain}`,
    longCache: (days: string) =>
      `Browsers mogen deze feed ${days === '0' ? 'lang' : `${amount(Number(days), 'dag', 'dagen')}`} bewaren zonder te vragen of er een nieuwe is. Zo lang kan een bezoeker een oud telefoonnummer zien. Vraag de beheerder om deze regel.${askAgain}`,
    noCacheRule: () =>
      `De server zegt niet hoe lang een browser de feed mag bewaren. Dan kiest de browser zelf, en dat kan dagen zijn. Vraag de beheerder om deze regel.${askAgain}`,
    noValidator: () =>
      'De server stuurt geen ETag of Last-Modified mee. Een browser kan dan niet vragen of de feed nog gelijk is, en haalt steeds alles op. Vraag de beheerder of die header aan kan (nginx: etag on; Apache: FileETag MTime Size; IIS doet dit bij gewone bestanden vanzelf).',
    contentType: (type: string) =>
      `De server noemt dit ${type}. De widgets lezen het wel, maar andere programma's misschien niet. Beter is application/json (nginx: types { application/json json; } — Apache: AddType application/json .json — IIS: <mimeMap fileExtension=".json" mimeType="application/json" />).`,
    contentTypeMissing: () =>
      'De server zegt niet wat voor bestand dit is. De widgets lezen het wel, maar andere programma\'s misschien niet. Beter is application/json (nginx: types { application/json json; } — Apache: AddType application/json .json — IIS: <mimeMap fileExtension=".json" mimeType="application/json" />).',
    notPacked: (kilobytes: string) =>
      `De server stuurt de feed niet ingepakt: ${kilobytes} kB. Ingepakt is dat vaak een vijfde, en sneller op een telefoon (nginx: gzip on; gzip_types application/json; — Apache: AddOutputFilterByType DEFLATE application/json — IIS: dynamische compressie aan).`,
    large: (megabytes: string) =>
      `De feed is ${megabytes} MB groot. Dat is traag op een telefoon. Maak er met shard een bestand per gemeente van.`,
    linkGone: (url: string, why: string, users: string) =>
      `De pagina ${url} bestaat niet meer (${why}). Zoek het nieuwe adres, of haal de link weg. ${users}`.trim(),
    linkNoName: (url: string, host: string, users: string) =>
      `De website ${host} bestaat niet (${url}). Zoek het nieuwe adres, of haal de link weg. ${users}`.trim(),
    linkUnknown: (url: string, why: string, users: string) =>
      `${url} kon niet nagekeken worden: ${why}. Open de pagina zelf even. ${users}`.trim(),
    linkPrivate: (url: string, why: string, users: string) =>
      `${url} is niet nagekeken: ${why}. Bezoekers kunnen daar waarschijnlijk niet bij. ${users}`.trim(),
    linksOffline: (count: string) =>
      `Geen van de ${count} links kon nagekeken worden: geen enkele naam is te vinden. Is deze computer verbonden met internet?`,
  },
};
