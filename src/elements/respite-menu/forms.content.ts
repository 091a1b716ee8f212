import { msg } from '@lit/localize';
import type { MenuForm, RespiteForm } from '../../domain/respite-menu/forms.js';

/** What holds for a form everywhere in the Netherlands. */
export interface FormContent {
  readonly title: string;
  readonly summary: string;
  readonly what: string;
  readonly example: string;
  /** What it asks of the person cared for. */
  readonly asks: string;
  readonly firstTime: string;
  readonly pays: string;
  /** How to ask for it. */
  readonly steps: readonly string[];
}

// Who pays, and where one asks: Wmo 2015, Zvw and Wlz as domain.md C2 gives them (November 2026);
// amounts come from feeds alone.

const askMunicipality = () =>
  msg('Bel de gemeente en vraag om een gesprek. Dat is gratis.', {
    id: 'form.step.municipality',
  });
const bringSomebody = () =>
  msg(
    'Vertel wat u niet meer volhoudt. Een cliëntondersteuner denkt met u mee. Ook dat is gratis.',
    { id: 'form.step.bring-somebody' },
  );
const decision = () =>
  msg(
    'De gemeente zoekt in hooguit 6 weken uit wat kan. Vraagt u het dan aan? U krijgt binnen 2 weken antwoord.',
    { id: 'form.step.decision' },
  );

const municipalityPays = () =>
  msg(
    'Vaak betaalt de gemeente mee (Wmo, de wet over hulp van de gemeente). U betaalt dan een eigen bijdrage. Heeft uw naaste recht op zorg uit de Wlz, de wet voor langdurige zorg? Dan betaalt de Wlz.',
    { id: 'form.pays.municipality' },
  );

const callAndAsk = (): readonly string[] => [
  msg('Bel, en vertel wie uw naaste is en wat u zoekt.', { id: 'form.step.call' }),
  msg('Vraag of er plek is, wat het kost en wie betaalt.', { id: 'form.step.ask' }),
  msg('Maak samen kennis, of ga eerst kijken. Begin klein.', { id: 'form.step.begin' }),
];

export const formContent = (form: MenuForm): FormContent =>
  ({
    visit: (): FormContent => ({
      title: msg('Iemand komt even', { id: 'form.visit.title' }),
      summary: msg('Een vrijwilliger, oppas of bezoek, voor een paar uur', {
        id: 'form.visit.summary',
      }),
      what: msg(
        'Iemand komt bij u thuis en is er voor uw naaste. U kunt dan weg, of even gaan slapen.',
        { id: 'form.visit.what' },
      ),
      example: msg(
        'Elke dinsdagmiddag komt iemand kaarten met uw man. U gaat in die tijd zwemmen.',
        { id: 'form.visit.example' },
      ),
      asks: msg('Uw naaste blijft thuis, maar er komt een nieuw gezicht. Dat is even wennen.', {
        id: 'form.visit.asks',
      }),
      firstTime: msg('U maakt samen kennis en blijft erbij. Klikt het niet? Zeg het gerust.', {
        id: 'form.visit.first',
      }),
      pays: msg('Vrijwilligers krijgen geen loon. Vraag of u iets betaalt voor de reis.', {
        id: 'form.visit.pays',
      }),
      steps: callAndAsk(),
    }),
    'home-help': (): FormContent => ({
      title: msg('Vaste hulp thuis', { id: 'form.home-help.title' }),
      summary: msg('Iemand die in de zorg werkt, op vaste tijden', {
        id: 'form.home-help.summary',
      }),
      what: msg(
        'Iemand die in de zorg werkt komt bij u thuis. Die let op uw naaste, of helpt met wassen en eten.',
        { id: 'form.home-help.what' },
      ),
      example: msg(
        'Elke donderdagochtend is er een begeleider bij uw moeder. U gaat dan gewoon naar uw werk.',
        { id: 'form.home-help.example' },
      ),
      asks: msg(
        'Iemand anders dan u helpt uw naaste. Vaste gezichten en vaste dagen maken dat makkelijker.',
        { id: 'form.home-help.asks' },
      ),
      firstTime: msg(
        'U vertelt hoe een dag gaat en wat uw naaste fijn vindt. De eerste keer kunt u erbij blijven.',
        { id: 'form.home-help.first' },
      ),
      pays: `${municipalityPays()} ${msg('Wijkverpleging betaalt de zorgverzekering.', { id: 'form.home-help.pays' })}`,
      steps: [askMunicipality(), bringSomebody(), decision()],
    }),
    day: (): FormContent => ({
      title: msg('Een dag of een deel van de dag ergens anders', { id: 'form.day.title' }),
      summary: msg('Dagbesteding, een zorgboerderij of een ontmoetingscentrum', {
        id: 'form.day.summary',
      }),
      what: msg(
        'Uw naaste gaat naar een plek waar iets te doen is, en waar mensen helpen. U hebt die tijd voor uzelf.',
        { id: 'form.day.what' },
      ),
      example: msg(
        'Twee dagen per week gaat uw vader naar een zorgboerderij. U werkt dan, of u rust uit.',
        { id: 'form.day.example' },
      ),
      asks: msg(
        'Uw naaste ziet nieuwe mensen. Dat kan spannend zijn. Kies iets wat uw naaste altijd graag deed.',
        { id: 'form.day.asks' },
      ),
      firstTime: msg('U gaat samen kijken. Vraag of uw naaste een keer mag meedoen.', {
        id: 'form.day.first',
      }),
      pays: municipalityPays(),
      steps: [
        msg('Ga eerst eens kijken. Daarvoor hoeft u niets aan te vragen.', { id: 'form.day.step' }),
        askMunicipality(),
        decision(),
      ],
    }),
    stay: (): FormContent => ({
      title: msg('Een nacht, een weekend of een week ergens anders', { id: 'form.stay.title' }),
      summary: msg('Een logeerhuis, gastgezin, zorghotel of verpleeghuis', {
        id: 'form.stay.summary',
      }),
      what: msg(
        'Uw naaste logeert op een plek waar zorg is. U slaapt door, gaat zelf weg, of doet een tijd niets.',
        { id: 'form.stay.what' },
      ),
      example: msg(
        'Eén weekend in de maand logeert uw zoon in een logeerhuis. U hebt dan tijd voor uw andere kind.',
        { id: 'form.stay.example' },
      ),
      asks: msg('Uw naaste slaapt in een ander bed. Een eigen kussen helpt dan.', {
        id: 'form.stay.asks',
      }),
      firstTime: msg(
        'U gaat eerst kijken. Begin met één nacht. Spreek af wanneer u belt, en wanneer zij u bellen.',
        { id: 'form.stay.first' },
      ),
      pays: msg(
        'Soms betaalt de gemeente (Wmo), of de zorgverzekering, via de huisarts. Heeft uw naaste recht op zorg uit de Wlz? Dan betaalt de Wlz. Sommige aanvullende verzekeringen betalen een aantal dagen.',
        { id: 'form.stay.pays' },
      ),
      steps: callAndAsk(),
    }),
    holiday: (): FormContent => ({
      title: msg('Op vakantie met hulp erbij', { id: 'form.holiday.title' }),
      summary: msg('Samen weg, of uw naaste met een groep', { id: 'form.holiday.summary' }),
      what: msg('U gaat samen weg en anderen doen de zorg. Of uw naaste gaat mee met een groep.', {
        id: 'form.holiday.what',
      }),
      example: msg(
        'Een week samen in een hotel. ’s Ochtends helpt iemand uw vrouw met wassen. U leest de krant.',
        { id: 'form.holiday.example' },
      ),
      asks: msg(
        'Uw naaste reist en slaapt op een nieuwe plek. Kies een reis die uw naaste aankan.',
        { id: 'form.holiday.asks' },
      ),
      firstTime: msg('Vertel vooraf welke zorg nodig is. Vraag wie er ’s nachts is.', {
        id: 'form.holiday.first',
      }),
      pays: msg(
        'Vraag vooraf wat u zelf betaalt, en of uw verzekering of de Wlz de zorg op reis betaalt.',
        { id: 'form.holiday.pays' },
      ),
      steps: callAndAsk(),
    }),
    urgent: (): FormContent => ({
      title: msg('Nu spoed', { id: 'form.urgent.title' }),
      summary: msg('U redt het vandaag niet meer, of u wordt zelf ziek', {
        id: 'form.urgent.summary',
      }),
      what: msg('Kunt u nu niet zorgen? Dan zoekt iemand met u naar hulp thuis, of naar een bed.', {
        id: 'form.urgent.what',
      }),
      example: msg(
        'U moet zelf naar het ziekenhuis. Vanavond slaapt uw vrouw op een plek waar zorg is.',
        { id: 'form.urgent.example' },
      ),
      asks: msg('Voor uw naaste gaat het snel. Schrijf op wat rustig maakt, en uw nummer.', {
        id: 'form.urgent.asks',
      }),
      firstTime: msg(
        'Iemand vraagt wat uw naaste nodig heeft. Houd de medicijnen en de naam van de huisarts bij de hand.',
        { id: 'form.urgent.first' },
      ),
      pays: msg(
        'Eerst komt er hulp. Daarna wordt geregeld wie betaalt: de gemeente (Wmo), de zorgverzekering of de Wlz.',
        { id: 'form.urgent.pays' },
      ),
      steps: [
        msg('Bel het nummer dat hierboven staat.', { id: 'form.urgent.step.1' }),
        msg('Zeg: ik kan vandaag niet meer zorgen.', {
          id: 'form.urgent.step.2',
        }),
        msg('Vraag wie u terugbelt, en hoe laat.', { id: 'form.urgent.step.3' }),
      ],
    }),
  })[form]();

export const formTitle = (form: RespiteForm): string =>
  form === 'other' ? msg('Nog meer plekken', { id: 'form.other.title' }) : formContent(form).title;

export const formSummary = (form: RespiteForm): string =>
  form === 'other'
    ? msg('Vraag hoe het hier gaat, en hoe lang', { id: 'form.other.summary' })
    : formContent(form).summary;
