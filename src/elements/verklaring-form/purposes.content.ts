import { msg } from '@lit/localize';
import type { NationalPurpose } from '../../domain/verklaring/purposes.js';

/**
 * What organisations ask the statement for (Regelhulp and MantelzorgNL, read in November 2026). Where it
 * is asked: the law for the waardering (Wmo 2015, 2.1.6) and the mantelzorgwoning (Bbl); the rest is who
 * decides on it.
 */
export function purposeContent(id: NationalPurpose): { label: string; info: string } {
  switch (id) {
    case 'parking':
      return {
        label: msg('Parkeren bij mijn naaste', { id: 'purpose.parking' }),
        info: msg(
          'Over parkeren beslist de gemeente waar u parkeert. Vraag daar of er een vergunning is voor mensen die voor iemand zorgen.',
          { id: 'purpose.parking-info' },
        ),
      };
    case 'housing':
      return {
        label: msg('Een huurhuis: samen huren, of eerder aan de beurt zijn', {
          id: 'purpose.housing',
        }),
        info: msg(
          'Daarover beslist de woningcorporatie, en bij een urgentie vaak de gemeente. Vraag daar eerst welk bewijs zij wil zien.',
          { id: 'purpose.housing-info' },
        ),
      };
    case 'mantelzorgwoning':
      return {
        label: msg('Een mantelzorgwoning', { id: 'purpose.mantelzorgwoning' }),
        info: msg(
          'Dat is een woning bij uw huis of bij het huis van uw naaste. De gemeente mag vragen om een verklaring van bijvoorbeeld de huisarts of de wijkverpleegkundige.',
          { id: 'purpose.mantelzorgwoning-info' },
        ),
      };
    case 'uwv':
      return {
        label: msg('UWV: tijdelijk niet solliciteren', { id: 'purpose.uwv' }),
        info: msg('Daarover beslist UWV. Vraag het daar aan, vóór u stopt met solliciteren.', {
          id: 'purpose.uwv-info',
        }),
      };
    case 'benefit':
      return {
        label: msg('Bijstand: tijdelijk niet solliciteren', { id: 'purpose.benefit' }),
        info: msg(
          'Daarover beslist de gemeente die uw uitkering betaalt. Vraag het daar aan, vóór u stopt met solliciteren.',
          { id: 'purpose.benefit-info' },
        ),
      };
    case 'school':
      return {
        label: msg('Mijn school of studie', { id: 'purpose.school' }),
        info: msg('Vertel het uw mentor, decaan of studieadviseur. Vaak kan er meer dan u denkt.', {
          id: 'purpose.school-info',
        }),
      };
    case 'employer':
      return {
        label: msg('Mijn werk', { id: 'purpose.employer' }),
        info: msg(
          'Voor zorgverlof hebt u vooraf geen verklaring nodig. Uw werkgever mag later wel vragen om te laten zien dat u zorgde.',
          { id: 'purpose.employer-info' },
        ),
      };
    case 'waardering':
      return {
        label: msg('De mantelzorgwaardering: een bedankje van de gemeente', {
          id: 'purpose.waardering',
        }),
        info: msg('Die krijgt u van de gemeente waar uw naaste woont. U vraagt het ook daar aan.', {
          id: 'purpose.waardering-info',
        }),
      };
    case 'other':
      return { label: msg('Iets anders', { id: 'purpose.other' }), info: '' };
  }
}
