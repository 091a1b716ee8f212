import { msg } from '@lit/localize';
import type { RungNumber } from '../../domain/services/service.js';
import type { Situation } from '../../domain/zorgladder/session.js';

/** What one rung says to a carer, in the language of now. */
export interface RungContent {
  readonly title: string;
  /** The few words under the title of a closed rung. */
  readonly summary: string;
  readonly what: string;
  readonly who: string;
  readonly pays: string;
  readonly examples: readonly string[];
  /** What this rung means for each of the three situations. */
  readonly emphasis: Readonly<Record<Situation, string>>;
  /** Where the rules under "who" and "pays" stand; null where there is no rule. */
  readonly source: string | null;
}

/**
 * The five rungs. Titles after the national zorgladder (Samen sterk voor mantelzorg, 2020); the rest
 * is ours. Amounts are left out on purpose: they change each year, and the CAK knows them.
 *
 * Rules: Wmo 2015 art. 2.2.4 (free independent support), 2.3.2 (report, six weeks, what the carer
 * can bear), of the municipality where the person cared for lives; district nursing without referral
 * and outside the excess, a short stay through the general practitioner (Zvw); Wlz by the CIZ.
 */
export function rungContent(rung: RungNumber): RungContent {
  switch (rung) {
    case 1:
      return {
        title: msg('Wat u en uw omgeving zelf kunnen doen', { id: 'rung1.title' }),
        summary: msg('Met de mensen om u heen', { id: 'rung1.summary' }),
        what: msg(
          'Begin klein en dichtbij. Familie, vrienden en buren willen vaak helpen, maar weten niet hoe.',
          { id: 'rung1.what' },
        ),
        who: msg('U regelt het zelf. Vindt u vragen moeilijk? Oefen het met de Mantelzorglijn.', {
          id: 'rung1.who',
        }),
        pays: msg('Vaak kost het niets. Soms betaalt u zelf, zoals voor boodschappen aan huis.', {
          id: 'rung1.pays',
        }),
        examples: [
          msg('“Kunt u dinsdag een uur bij hem blijven?”', {
            id: 'rung1.example1',
          }),
          msg('“Wilt u zondag een pan soep meebrengen?”', { id: 'rung1.example2' }),
          msg('“Wilt u haar elke woensdag even bellen?”', { id: 'rung1.example3' }),
          msg('“Gaat u mee naar het ziekenhuis?”', {
            id: 'rung1.example4',
          }),
        ],
        emphasis: {
          sometimes: msg('Verdeel nu al een paar taken. Dan houdt u het langer vol.', {
            id: 'rung1.sometimes',
          }),
          daily: msg('Spreek één vast moment per week af waarop een ander het overneemt.', {
            id: 'rung1.daily',
          }),
          vulnerable: msg('Zeg dat het ook voor u zwaar is. Vraag hulp voor u allebei.', {
            id: 'rung1.vulnerable',
          }),
        },
        source: null,
      };
    case 2:
      return {
        title: msg('Vrijwilligers en buurtgenoten', { id: 'rung2.title' }),
        summary: msg('Iemand uit de buurt, meestal gratis', { id: 'rung2.summary' }),
        what: msg(
          'Een vrijwilliger doet iets kleins voor u of uw naaste. Het steunpunt mantelzorg of de mantelzorgcoördinator zoekt met u mee.',
          { id: 'rung2.what' },
        ),
        who: msg('U belt zelf. Een verwijzing is niet nodig.', {
          id: 'rung2.who',
        }),
        pays: msg('Het steunpunt is gratis. Een vrijwilliger ook, soms betaalt u reiskosten.', {
          id: 'rung2.pays',
        }),
        examples: [
          msg('Iemand die een uurtje komt kaarten of wandelen', { id: 'rung2.example1' }),
          msg('Iemand die bij uw naaste blijft terwijl u weg bent', { id: 'rung2.example2' }),
          msg('Iemand die meerijdt naar een afspraak', { id: 'rung2.example3' }),
          msg('Hulp met een lamp, de tuin of een brief', { id: 'rung2.example4' }),
        ],
        emphasis: {
          sometimes: msg('Eén vaste vrijwilliger geeft u al een vrije middag.', {
            id: 'rung2.sometimes',
          }),
          daily: msg('Vraag om iemand die elke week op dezelfde dag komt.', { id: 'rung2.daily' }),
          vulnerable: msg('Een vrijwilliger kan er ook voor u zijn, niet alleen voor uw naaste.', {
            id: 'rung2.vulnerable',
          }),
        },
        source: null,
      };
    case 3:
      return {
        title: msg('Gemeente (Wmo)', { id: 'rung3.title' }),
        summary: msg('Hulp die u aanvraagt bij de gemeente', { id: 'rung3.summary' }),
        what: msg(
          'De gemeente denkt mee over hulp thuis of een dag ergens anders. Dat staat in de Wmo, de wet over hulp van de gemeente.',
          { id: 'rung3.what' },
        ),
        who: msg(
          'U belt de gemeente waar uw naaste woont. Haast? Zeg dat erbij. De gemeente bekijkt binnen zes weken wat nodig is, en wat u zelf aankunt. Een cliëntondersteuner helpt u daar gratis bij.',
          { id: 'rung3.who' },
        ),
        pays: msg(
          'De gemeente betaalt. Uw naaste betaalt meestal een eigen bijdrage aan het CAK.',
          { id: 'rung3.pays' },
        ),
        examples: [
          msg('Iemand die helpt schoonmaken', { id: 'rung3.example1' }),
          msg('Een dag per week ergens anders met andere mensen (dagbesteding)', {
            id: 'rung3.example2',
          }),
          msg('Iemand die de zorg een paar uur overneemt (respijtzorg)', { id: 'rung3.example3' }),
          msg('Vervoer, of een handgreep in de douche', { id: 'rung3.example4' }),
        ],
        emphasis: {
          sometimes: msg('Zoek nu vast op wie u belt bij de gemeente.', {
            id: 'rung3.sometimes',
          }),
          daily: msg('Vertel ook wat de zorg met u doet: uw slaap, uw werk, uw vrije tijd.', {
            id: 'rung3.daily',
          }),
          vulnerable: msg(
            'Vraag ook hulp voor uzelf. De gemeente hoort naar u allebei te kijken.',
            { id: 'rung3.vulnerable' },
          ),
        },
        source: msg('Wmo 2015, artikel 2.2.4 en 2.3.2', { id: 'rung3.source' }),
      };
    case 4:
      return {
        title: msg('Verpleging en verzorging aan huis', { id: 'rung4.title' }),
        summary: msg('Via de zorgverzekering of de Wlz', { id: 'rung4.summary' }),
        what: msg(
          'De wijkverpleging helpt bij wassen, aankleden, medicijnen en wonden. U bespreekt samen wat u zelf wilt blijven doen.',
          { id: 'rung4.what' },
        ),
        who: msg(
          'Bel uw huisarts of een organisatie voor thuiszorg. Een verwijzing is niet nodig.',
          {
            id: 'rung4.who',
          },
        ),
        pays: msg(
          'De zorgverzekering betaalt (Zvw, de wet over het basispakket), zonder eigen risico. Heeft uw naaste altijd zorg dichtbij nodig? Dan betaalt misschien de Wlz, de wet voor langdurige zorg. Het CIZ beslist daarover.',
          { id: 'rung4.pays' },
        ),
        examples: [
          msg('Hulp bij het douchen, twee keer per week', { id: 'rung4.example1' }),
          msg('Iemand die steunkousen aan- en uittrekt', { id: 'rung4.example2' }),
          msg('Iemand die de medicijnen klaarzet', { id: 'rung4.example3' }),
          msg('Uitleg hoe u iemand veilig uit bed helpt', { id: 'rung4.example4' }),
        ],
        emphasis: {
          sometimes: msg('Ziet u dat wassen of aankleden moeilijker gaat? Bel op tijd.', {
            id: 'rung4.sometimes',
          }),
          daily: msg('Bespreek wat u te zwaar wordt. Ook ’s nachts opstaan mag u noemen.', {
            id: 'rung4.daily',
          }),
          vulnerable: msg('Kunt u niet tillen of wassen? Zeg dat gewoon.', {
            id: 'rung4.vulnerable',
          }),
        },
        source: msg('Zorgverzekeringswet en Wet langdurige zorg', { id: 'rung4.source' }),
      };
    case 5:
      return {
        title: msg('Tijdelijk verblijf (bij crisis)', { id: 'rung5.title' }),
        summary: msg('Als het thuis even niet meer gaat', { id: 'rung5.summary' }),
        what: msg(
          'Soms gaat het thuis even niet: u wordt ziek, of het wordt te zwaar. Uw naaste kan dan een tijdje ergens anders zorg krijgen.',
          { id: 'rung5.what' },
        ),
        who: msg(
          'Is het medisch nodig? Dan regelt de huisarts het. Wilt u zelf op adem komen? Vraag de gemeente of het zorgkantoor om een logeerplek.',
          { id: 'rung5.who' },
        ),
        pays: msg(
          'Via de huisarts betaalt de zorgverzekering (Zvw), een logeerplek de gemeente (Wmo) of de Wlz. Vraag vooraf wat u zelf betaalt.',
          { id: 'rung5.pays' },
        ),
        examples: [
          msg('“Kan mijn moeder hier twee weken blijven? Ik word geopereerd.”', {
            id: 'rung5.example1',
          }),
          msg('Een weekend logeren, zodat u kunt slapen', { id: 'rung5.example2' }),
          msg('Een noodplan op papier: wie neemt het over als u ziek bent?', {
            id: 'rung5.example3',
          }),
        ],
        emphasis: {
          sometimes: msg('Schrijf alvast op wie het overneemt als u niet kunt.', {
            id: 'rung5.sometimes',
          }),
          daily: msg('Wacht niet tot het niet meer gaat. Vraag nu al naar een week rust.', {
            id: 'rung5.daily',
          }),
          vulnerable: msg('Spreek nu met de huisarts af wat er gebeurt als u zelf ziek wordt.', {
            id: 'rung5.vulnerable',
          }),
        },
        source: msg('Zorgverzekeringswet, Wmo 2015 en Wet langdurige zorg', { id: 'rung5.source' }),
      };
  }
}
