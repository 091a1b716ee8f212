import { assert } from '@open-wc/testing';
import { Editor } from './harness.js';
import { zipOf } from './zip.js';

const publisher = { id: 'gemeente-x', name: 'Gemeente X', kind: 'municipality' };

/** A feed with something wrong in it, and with things that the page does not know. */
const feed = () => ({
  schemaVersion: '1.0',
  updatedAt: '2026-01-02',
  publisher: { ...publisher, 'x-own': 1 },
  'x-extra': { deep: [1, { a: null }] },
  services: [
    {
      id: 'steunpunt',
      name: { en: 'Centre', nl: 'Steunpunt', tr: 'Merkez' },
      organization: 'Welzijn',
      types: ['support-centre'],
      needs: ['information', 'huppel'],
      phone: 'bel ons',
      openingHours: ['Mo-Fr 09:00-17:00'],
      locations: [{ city: 'Voorbeelddal', 'x-floor': 2 }],
      'x-internal': { owner: 'Jan' },
    },
    { id: 'eten', name: 'Eten', needs: ['practical-help'], phone: '088 000 00 00' },
    'geen dienst',
    { id: 'oppas', name: 'Oppas', types: ['respite'], phone: '088 000 00 01' },
  ],
  verklaring: { delivery: { mode: 'Post' } },
});

describe('the feed editor', () => {
  let editor: Editor;

  beforeEach(async () => {
    editor = await Editor.open();
  });
  afterEach(() => editor.close());

  const open = (document: unknown = feed()): Promise<void> =>
    editor.choose('lijst.json', JSON.stringify(document));
  const saved = async (): Promise<Record<string, unknown>> => {
    editor.press('Opslaan');
    return JSON.parse(await editor.saved.at(-1)!.text) as Record<string, unknown>;
  };
  const servicesIn = (document: Record<string, unknown>) =>
    document['services'] as Record<string, unknown>[];

  describe('opens', () => {
    it('a feed, and says what there is to do', async () => {
      await open();
      assert.deepEqual(editor.services, ['Steunpunt', 'Eten', 'Nog geen naam', 'Oppas']);
      assert.match(editor.said, /fout/);
      assert.equal(editor.focused, 'Diensten');
      assert.equal(editor.heading, 'Steunpunt');
    });

    it('no JSON, and says where it goes wrong', async () => {
      await editor.choose(
        'kapot.json',
        '{\n  "services": [\n    { "id": "a" "name": "b" }\n  ]\n}',
      );
      assert.match(editor.text, /kapot\.json kunnen we niet openen Regel 3, teken 17: Geen JSON\./);
      assert.equal(editor.page.activeElement!.id, 'refused');
      await open();
      assert.equal(editor.heading, 'Steunpunt');
    });

    it('no JSON of something else, which it says before what is missing in it', async () => {
      await editor.choose('jan.json', '{"naam":"Jan","leeftijd":3}');
      const { text } = editor;
      assert.match(text, /jan\.json kunnen we niet openen Dit is geen feed\. Kies het bestand dat/);
      const details = editor.page.querySelector<HTMLDetailsElement>('#refused details')!;
      assert.equal(details.open, false);
      assert.match(
        details.textContent,
        /"publisher": \{ "id": "gemeente-x", "name": "Gemeente X" \}/,
      );
      assert.notMatch(text, /“(Kenmerk|Naam van)/);
    });

    it('no picture, document, zip or empty file, and says what they are', async () => {
      const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10);
      for (const [name, content, said] of [
        ['foto.png', png, /Dit is een foto of een plaatje\. U kunt hier openen: een Excel-bestand/],
        ['brief.docx', zipOf('word/document.xml'), /Dit is een Word-bestand\. U kunt hier openen/],
        ['fotos.zip', zipOf('foto.png'), /Is het een zip-bestand\? Pak het dan eerst uit\. U kunt/],
        [
          'lijst.ods',
          zipOf('META-INF/manifest.xml', 'content.xml'),
          /lijst\.ods is een OpenDocument-bestand\. .*Excel 2007-365 \(\.xlsx\)/,
        ],
        ['folder.pdf', '%PDF-1.7', /Dit is een PDF\. U kunt hier openen/],
        [
          'leeg.csv',
          '',
          /leeg\.csv kunnen we niet openen Hier staat niets in\. Kijk of u het goede/,
        ],
        ['ruis.bin', Uint8Array.of(0, 255, 0, 255, 9), /Dit is geen lijst en geen feed\. U kunt/],
      ] as const) {
        await editor.choose(name, content);
        assert.match(editor.text, said);
        assert.equal(editor.page.activeElement!.id, 'refused');
      }
    });

    it('a spreadsheet, with a report', async () => {
      const csv =
        'Naam organisatie;Dienst;Telefoonnummer;Openingstijden;Rare kolom\nWelzijn;Koffie;088 000 00 00;soms;x\n';
      await editor.choose('lijst.csv', csv);
      editor.press('Maak de feed');
      assert.match(editor.text, /Vul de naam van de organisatie in\./);
      assert.equal(editor.focused, 'Naam van de organisatie');
      editor.fill('Naam van de organisatie', 'Gemeente X');
      for (const [text, said] of [
        ['Zutfen', /We kennen geen gemeente “Zutfen”\. Bedoelt u Zutphen\?/],
        ['xyz', /geen gemeente “xyz”\. Vul de naam in, of de code/],
        ['Bergen', /Er zijn meer gemeenten die “Bergen” heten\. Vul de code in/],
      ] as const) {
        editor.fill('Voor welke gemeente?', text);
        editor.press('Maak de feed');
        assert.equal(editor.focused, 'Voor welke gemeente?');
        assert.match(editor.saidAt('Voor welke gemeente?'), said);
      }
      editor.fill('Voor welke gemeente?', 'zutphen');
      assert.equal(editor.saidAt('Voor welke gemeente?'), '');
      editor.press('Maak de feed');
      await editor.settled();
      assert.match(editor.text, /We lazen 1 rij en maakten 1 dienst\./);
      assert.match(editor.text, /Niet in de feed \(1\) Rare kolom \(E\): 1 cel\./);
      assert.match(editor.text, /Wel in de feed, maar kijk het na \(\d\).*“soms”/);
      assert.equal(editor.focused, 'Zo hebben we uw lijst gelezen');
      editor.press('Verder naar de diensten');
      await editor.settled();
      assert.deepEqual(editor.services, ['Koffie']);
      assert.match(editor.text, /Nog niet opgeslagen/);
      const document = await saved();
      assert.equal(editor.saved.at(-1)!.name, 'lijst.json');
      assert.deepEqual(document['publisher'], {
        id: 'gemeente-x',
        name: 'Gemeente X',
        kind: 'municipality',
        municipalities: ['GM0301'],
      });
    });

    it('a spreadsheet beside the feed that was made of it before', async () => {
      const csv = 'Naam organisatie;Dienst\nWelzijn;Koffie\n';
      await editor.choose('lijst.csv', csv);
      const id = 'welzijn-koffie';
      const name = { nl: 'Koffie', en: 'Coffee' };
      const earlier = { ...feed(), services: [{ id, name, rungs: [2] }] };
      await editor.choose('x.json', 'geen feed', 'earlier');
      assert.match(editor.text, /x\.json is geen feed/);
      await editor.choose('oud.json', JSON.stringify(earlier), 'earlier');
      editor.press('Maak de feed');
      await editor.settled();
      editor.press('Verder naar de diensten');
      await editor.settled();
      const document = await saved();
      assert.equal(editor.saved.at(-1)!.name, 'oud.json');
      assert.deepEqual(servicesIn(document)[0]!['name'], name);
      assert.deepEqual(servicesIn(document)[0]!['rungs'], [2]);
      assert.deepEqual(document['x-extra'], feed()['x-extra']);
    });

    it('rows that are pasted', async () => {
      editor.page.querySelector('details')!.open = true;
      editor.press('Open wat ik plakte');
      assert.match(editor.text, /Plak eerst iets in het vak\./);
      editor.fill(
        'Plak hier de tekst van een feed, of rijen uit een spreadsheet',
        'Naam organisatie\tDienst\nWelzijn\tKoffie',
      );
      editor.press('Open wat ik plakte');
      await editor.settled();
      assert.match(editor.text, /Wie geeft deze lijst uit\?/);
      editor.press('Terug naar het begin');
      editor.page.querySelector('details')!.open = true;
      editor.fill(
        'Plak hier de tekst van een feed, of rijen uit een spreadsheet',
        'Kleur\tMaat\nx\ty',
      );
      editor.press('Open wat ik plakte');
      await editor.settled();
      assert.match(
        editor.text,
        /Wat u plakte, kunnen we niet lezen In wat u plakte staat geen kolom/,
      );
      assert.notMatch(editor.text, /geplakte-lijst/);
    });

    it('services of an earlier feed that the list does not have, if one wants them', async () => {
      await editor.choose('lijst.csv', 'Naam organisatie;Dienst\nWelzijn;Koffie\n');
      const added = { id: 'praatje', name: 'Praatje', organization: 'Buurthuis', 'x-own': [1] };
      const other = { id: 'weg', name: 'Weg' };
      const services = [{ id: 'welzijn-koffie', name: 'Koffie' }, added, other];
      await editor.choose('oud.json', JSON.stringify({ ...feed(), services }), 'earlier');
      editor.press('Maak de feed');
      await editor.settled();
      assert.match(editor.text, /2 diensten staan wel in de eerdere feed en niet in uw lijst/);
      assert.match(editor.text, /Wat u niet aanvinkt, komt niet in de nieuwe feed\./);
      assert.notMatch(editor.text, /Alles staat in de feed/);
      const boxes = () =>
        ['Houd ze allemaal', 'Praatje, Buurthuis', 'Weg'].map((name) => editor.field(name).checked);
      assert.deepEqual(boxes(), [false, false, false]);
      editor.field('Houd ze allemaal').click();
      assert.deepEqual(boxes(), [true, true, true]);
      editor.field('Weg').click();
      assert.deepEqual(boxes(), [false, true, false]);
      editor.press('Verder naar de diensten');
      await editor.settled();
      assert.deepEqual(editor.services, ['Koffie', 'Praatje']);
      assert.deepEqual(servicesIn(await saved())[1], added);
    });

    it('a spreadsheet, with a way back to the questions', async () => {
      await editor.choose(
        'lijst.csv',
        'Naam organisatie;Dienst;Gemeente\nWelzijn;Koffie;Zutphen\nWelzijn;Lunch;Zutphen\n',
      );
      editor.fill('Naam van de organisatie', 'Gemeente X');
      editor.fill('Voor welke gemeente?', 'Zutphen');
      editor.press('Maak de feed');
      await editor.settled();
      assert.notMatch(editor.text, /GM0301/, 'without its name');
      editor.press('Terug naar de vragen');
      assert.equal(editor.focused, 'Wie geeft deze lijst uit?');
      assert.equal(editor.field('Naam van de organisatie').value, 'Gemeente X');
      assert.equal(editor.field('Voor welke gemeente?').value, 'Zutphen');
      editor.press('Maak de feed');
      await editor.settled();
      assert.equal(editor.focused, 'Zo hebben we uw lijst gelezen');
    });

    it('a spreadsheet without services, and does not say that all is well', async () => {
      await editor.choose('lijst.csv', 'Naam organisatie;Dienst\n;\n');
      editor.fill('Naam van de organisatie', 'Gemeente X');
      editor.press('Maak de feed');
      await editor.settled();
      assert.match(editor.text, /Er staan geen diensten in deze lijst/);
      assert.notMatch(editor.text, /Alles staat in de feed/);
    });

    it('what is dropped, one at a time', async () => {
      const file = new File([JSON.stringify(feed())], 'lijst.json');
      await editor.drop(file, file);
      assert.match(editor.text, /Open één bestand tegelijk\./);
      await editor.drop(file);
      assert.equal(editor.heading, 'Steunpunt');
    });

    it('an example, and an empty list', async () => {
      editor.press('Bekijk een voorbeeld');
      await editor.settled();
      assert.equal(editor.services.length, 10);
      editor.press('Ander bestand');
      editor.press('Begin met een lege lijst');
      editor.fill('Naam van de organisatie', 'Gemeente X');
      editor.press('Begin met de lijst');
      await editor.settled();
      assert.match(editor.text, /Er staat nog geen dienst in de lijst\./);
      editor.press('Voeg een dienst toe');
      editor.fill('Naam van de dienst', 'Samen eten');
      const document = await saved();
      assert.deepEqual(servicesIn(document), [{ id: 'samen-eten', name: 'Samen eten' }]);
    });
  });

  describe('corrects a service', () => {
    beforeEach(() => open());

    it('says where a place on the map is not in its town, at once', () => {
      editor.fill('Plaats', 'Utrecht');
      editor.fill('Breedtegraad', '52.14');
      editor.fill('Lengtegraad', '6.20');
      assert.match(editor.saidAt('Breedtegraad'), /ligt op de kaart 7\d km van Utrecht/);
      editor.fill('Plaats', 'Zutphen');
      assert.equal(editor.saidAt('Breedtegraad'), '');
    });

    it('says what is wrong at the field, and no longer once it is mended', () => {
      assert.match(editor.saidAt('Telefoon'), /Waarschuwing: "bel ons" is geen telefoonnummer/);
      editor.fill('Website', 'geen adres');
      assert.match(editor.saidAt('Website'), /Fout: "geen adres" wordt niet getoond/);
      assert.equal(editor.field('Website').getAttribute('aria-invalid'), 'true');
      editor.type('Telefoon', '088 000 00 00');
      assert.match(editor.saidAt('Telefoon'), /geen telefoonnummer/, 'while one types');
      editor.field('Telefoon').blur();
      assert.equal(editor.saidAt('Telefoon'), '');
      assert.equal(
        editor.field('Website').getAttribute('aria-describedby')!.includes('error'),
        true,
      );
    });

    it('shows it as a carer sees it, while one types', () => {
      assert.match(editor.card, /Steunpunt Welzijn.*bel ons/);
      editor.type('Telefoon', '088 000 00 00');
      assert.match(editor.card, /Bel 088 000 00 00/);
      assert.match(editor.text, /Zorgladder Trede 2: vrijwilligers en buurt \(berekend uit/);
      assert.match(editor.text, /Zoeker Staat in de zoeker\./);
      editor.fill('Laatste dag', '2020-01-01');
      assert.match(editor.text, /Sinds 1 januari 2020 is deze dienst voorbij/);
      editor.fill('Naam van de dienst', '');
      editor.fill('Kenmerk', '');
      assert.match(editor.text, /Bezoekers zien deze dienst niet\. Los eerst de fouten/);
    });

    it('shows where respite comes to stand', () => {
      editor.press('Oppas');
      assert.match(editor.text, /Respijtmenu Staat bij “Nog meer plekken”/);
      editor.tick('Waar?', 'Thuis');
      editor.tick('Wie komt er?', 'Een vrijwilliger');
      assert.match(editor.text, /Respijtmenu Staat bij “Iemand komt even”/);
    });

    it('tells opening hours in words, and takes them in words', async () => {
      assert.match(editor.text, /Dit betekent: maandag tot en met vrijdag: 9\.00 tot 17\.00 uur/);
      editor.fill('Openingstijden', 'ma en wo 10-12 uur');
      assert.match(editor.text, /We schrijven dit als Mo,We 10:00-12:00\./);
      assert.match(editor.text, /maandag: 10\.00 tot 12\.00 uur/);
      assert.deepEqual(servicesIn(await saved())[0]!['openingHours'], ['Mo,We 10:00-12:00']);
    });

    it('keeps what it does not know, and the translations', async () => {
      editor.fill('Naam van de dienst', 'Steunpunt Zuid');
      editor.fill('Omschrijving', 'Hier denkt iemand mee.');
      assert.match(editor.text, /Deze tekst is er ook in het Engels en Turks\./);
      const document = await saved();
      const { services, ...rest } = feed();
      const changed = {
        ...(services[0] as Record<string, unknown>),
        name: { en: 'Centre', nl: 'Steunpunt Zuid', tr: 'Merkez' },
        description: 'Hier denkt iemand mee.',
      };
      assert.deepEqual(document, {
        ...rest,
        updatedAt: document['updatedAt'],
        services: [changed, ...services.slice(1)],
      });
      assert.equal(Object.keys(servicesIn(document)[0]!)[3], 'description');
    });

    it('keeps a code that it does not know until somebody takes it away', async () => {
      const choices = editor.field('Behoeften');
      assert.match(choices.textContent, /“huppel” \(kennen de widgets niet\)/);
      editor.tick('Behoeften', 'Geld: een vergoeding, hulp met regelingen');
      assert.deepEqual(servicesIn(await saved())[0]!['needs'], [
        'information',
        'financial',
        'huppel',
      ]);
      editor.tick('Behoeften', '“huppel” (kennen de widgets niet)');
      assert.deepEqual(servicesIn(await saved())[0]!['needs'], ['information', 'financial']);
    });

    it('adds a place and takes it away, with the focus where one goes on', async () => {
      editor.press('Voeg een plek toe');
      assert.equal(editor.page.activeElement!.id, 'veld-services-0-locations-1-name');
      const city = editor.page.getElementById(
        'veld-services-0-locations-1-city',
      ) as HTMLInputElement;
      city.focus();
      city.value = 'Elders';
      city.dispatchEvent(new InputEvent('input', { bubbles: true }));
      city.blur();
      editor.press('Haal plek 1 weg');
      assert.equal(editor.focused, 'Plekken');
      assert.deepEqual(servicesIn(await saved())[0]!['locations'], [{ city: 'Elders' }]);
    });

    it('shows what fits in no field, and can take it away', async () => {
      editor.press('Nog geen naam');
      assert.match(editor.text, /Hier staat geen dienst, maar iets anders/);
      editor.press('Verwijder deze dienst');
      assert.equal(servicesIn(await saved()).length, 3);
    });

    it('reads aloud what is wrong with a field that is left', () => {
      editor.fill('WhatsApp', 'app ons');
      assert.match(editor.said, /^WhatsApp\. "app ons" is geen telefoonnummer/);
      editor.fill('WhatsApp', '06 00 00 00 00');
      assert.equal(editor.said, '');
    });

    it('has languages and groups to tick, and keeps those that it does not name', async () => {
      const document = feed();
      Object.assign(document.services[0]!, { languages: ['nl', 'la'], audience: ['own-group'] });
      editor.press('Ander bestand');
      await open(document);
      editor.tick('Talen', 'Turks');
      editor.tick('Groepen', 'Jonge mantelzorgers');
      const [service] = servicesIn(await saved());
      assert.deepEqual(service!['languages'], ['nl', 'tr', 'la']);
      assert.deepEqual(service!['audience'], ['young-carers', 'own-group']);
      assert.match(editor.field('Talen').textContent, /Latijn/);
      assert.match(editor.field('Groepen').textContent, /own group/);
    });

    it('takes a day as people write it', async () => {
      editor.fill('Laatste dag', '1-4-2036');
      assert.equal(servicesIn(await saved())[0]!['validThrough'], '2036-04-01');
    });

    it('offers the need that goes with respite', async () => {
      editor.press('Oppas');
      editor.press('Vink de behoefte “Respijtzorg” aan');
      assert.match(editor.focused, /^Behoeften/);
      assert.notMatch(editor.text, /Hoort dat ook bij/);
      assert.deepEqual(servicesIn(await saved())[3]!['needs'], ['respite']);
    });

    it('tidies what is still being typed when it is saved with the keys', async () => {
      editor.type('Openingstijden', 'ma 9-12 uur');
      editor.key('s', editor.field('Openingstijden'), { ctrlKey: true });
      const document = JSON.parse(await editor.saved[0]!.text) as Record<string, unknown>;
      assert.deepEqual(servicesIn(document)[0]!['openingHours'], ['Mo 09:00-12:00']);
      assert.equal(editor.focused, 'lijst.json is opgeslagen');
      editor.press('Sluit dit bericht');
      assert.equal(editor.focused, 'Openingstijden');
    });

    it('goes from what is wrong to its field', () => {
      editor.press('Waarschuwing: Telefoon. "bel ons" is geen telefoonnummer');
      assert.equal(editor.focused, 'Telefoon');
    });
  });

  describe('keeps the list that is open', () => {
    const file = (name: string, content: string) => new File([content], name);
    const wrong = file('notitie.txt', 'hallo');

    beforeEach(() => open());

    it('where another file can not be opened, with all that was done', async () => {
      editor.fill('Telefoon', '088 000 00 00');
      editor.field('Telefoon').focus();
      await editor.drop(wrong);
      assert.equal(editor.isAsking, false);
      assert.match(
        editor.text,
        /notitie\.txt kunnen we niet openen .*Uw lijst is niet veranderd\./,
      );
      assert.equal(editor.page.activeElement!.id, 'refused');
      assert.equal(editor.services.length, 4);
      assert.equal(editor.field('Telefoon').value, '088 000 00 00');
      editor.press('Terug naar uw lijst');
      assert.notMatch(editor.text, /kunnen we niet openen/);
      assert.equal(editor.focused, 'Telefoon');
      editor.press('Ongedaan maken');
      assert.equal(editor.field('Telefoon').value, 'bel ons');
    });

    it('where nothing was changed yet, and where two files come at once', async () => {
      await editor.drop(wrong);
      assert.match(editor.text, /notitie\.txt kunnen we niet openen/);
      assert.equal(editor.heading, 'Steunpunt');
      await editor.drop(wrong, wrong);
      assert.match(editor.text, /Open één bestand tegelijk\./);
      assert.equal(editor.heading, 'Steunpunt');
      const next = { ...feed(), services: [{ id: 'a', name: 'Anders' }] };
      await editor.drop(file('nieuw.json', JSON.stringify(next)));
      assert.equal(editor.isAsking, false);
      assert.deepEqual(editor.services, ['Anders']);
      assert.equal(editor.focused, 'Diensten');
      assert.notMatch(editor.text, /Open één bestand/);
    });

    it('until somebody says that the other may take its place', async () => {
      editor.fill('Telefoon', '088 000 00 00');
      const next = { ...feed(), services: [{ id: 'a', name: 'Anders' }] };
      await editor.drop(file('nieuw.json', JSON.stringify(next)));
      assert.equal(editor.isAsking, true);
      const dialog = () => editor.page.querySelector('dialog')!.textContent;
      assert.match(dialog(), /U opent nieuw\.json\. Uw wijzigingen in lijst\.json zijn nog niet/);
      editor.press('Nee, ga terug');
      assert.equal(editor.field('Telefoon').value, '088 000 00 00');
      await editor.drop(file('rijen.csv', 'Naam organisatie;Dienst\nWelzijn;Koffie\n'));
      assert.match(dialog(), /U opent rijen\.csv\./);
      editor.press('Weggooien');
      assert.equal(editor.focused, 'Wie geeft deze lijst uit?');
      await editor.drop(wrong);
      assert.match(editor.text, /notitie\.txt kunnen we niet openen/);
      editor.press('Sluit dit bericht');
      assert.equal(editor.focused, 'Wie geeft deze lijst uit?');
    });
  });

  describe('undoes', () => {
    beforeEach(() => open());

    it('what was typed in a field at once, and does it again', () => {
      editor.fill('Telefoon', '088 000 00 00');
      editor.tick('Soort', 'Loket, zoals het Wmo-loket');
      editor.press('Ongedaan maken');
      assert.equal(editor.said, 'Ongedaan gemaakt: Soort van Steunpunt.');
      assert.equal(editor.told, editor.said);
      editor.press('Ongedaan maken');
      assert.equal(editor.field('Telefoon').value, 'bel ons');
      assert.match(editor.saidAt('Telefoon'), /geen telefoonnummer/);
      assert.match(editor.text, /Geen wijzigingen/);
      editor.press('Opnieuw');
      assert.equal(editor.field('Telefoon').value, '088 000 00 00');
      assert.equal(editor.said, 'Opnieuw gedaan: Telefoon van Steunpunt.');
      assert.equal(editor.focused, 'Opnieuw', 'with nothing more to do');
      editor.type('Telefoon', '1');
      assert.equal(editor.told, '');
    });

    it('what was typed in one field on two occasions in two steps', () => {
      editor.fill('Telefoon', '088 000 00 00');
      editor.fill('Telefoon', '088 000 00 99');
      editor.press('Ongedaan maken');
      assert.equal(editor.field('Telefoon').value, '088 000 00 00');
      editor.press('Ongedaan maken');
      assert.equal(editor.field('Telefoon').value, 'bel ons');
    });

    it('in another service than the one in the form, and goes there', () => {
      editor.fill('Telefoon', '088 000 00 00');
      editor.press('Eten');
      editor.press('Ongedaan maken');
      assert.equal(editor.heading, 'Steunpunt');
    });

    it('in another service with the keys, with the focus in the field that was changed', () => {
      editor.tick('Soort', 'Loket, zoals het Wmo-loket');
      editor.fill('Telefoon', '088 000 00 00');
      editor.press('Eten');
      const box = editor.field('Soort').querySelector('input')!;
      box.focus();
      editor.key('z', box, { ctrlKey: true });
      assert.equal(editor.focused, 'Telefoon');
      editor.press('Eten');
      const again = editor.field('Soort').querySelector('input')!;
      again.focus();
      editor.key('z', again, { ctrlKey: true });
      assert.match(editor.focused, /^Soort/);
      assert.equal(editor.heading, 'Steunpunt');
    });

    it('a service that was removed', async () => {
      editor.press('Verwijder deze dienst');
      assert.equal(editor.services[0], 'Eten');
      assert.equal(editor.focused, 'Steunpunt is verwijderd.');
      assert.throws(() => editor.button('Verwijder deze dienst'), /no button/);
      editor.press('Haal de dienst terug');
      assert.equal(editor.told, 'Ongedaan gemaakt: Steunpunt verwijderen.');
      assert.equal(editor.focused, 'Steunpunt');
      assert.deepEqual(editor.services, ['Steunpunt', 'Eten', 'Nog geen naam', 'Oppas']);
      assert.equal(editor.heading, 'Steunpunt');
      assert.deepEqual(servicesIn(await saved())[0]!['x-internal'], { owner: 'Jan' });
    });

    it('goes on after one was removed', () => {
      editor.press('Oppas');
      editor.press('Verwijder deze dienst');
      editor.press('Ga naar de volgende dienst');
      assert.equal(editor.focused, 'Nog geen naam', 'there is none after the last one');
    });

    it('with the keyboard, and leaves the undo of a text field alone', () => {
      editor.fill('Telefoon', '088 000 00 00');
      editor.key('z', editor.field('Telefoon'), { ctrlKey: true });
      assert.equal(editor.field('Telefoon').value, '088 000 00 00');
      editor.key('z', editor.page.body, { ctrlKey: true });
      assert.equal(editor.field('Telefoon').value, 'bel ons');
      editor.key('Z', editor.page.body, { ctrlKey: true, shiftKey: true });
      assert.equal(editor.field('Telefoon').value, '088 000 00 00');
      editor.key('y', editor.page.body, { metaKey: true });
      editor.key('s', editor.field('Telefoon'), { ctrlKey: true });
      assert.equal(editor.saved.length, 1);
    });
  });

  describe('has a list', () => {
    beforeEach(() => open());

    it('in which one finds a service', () => {
      editor.type('Zoek een dienst', '088 000 00 01');
      assert.deepEqual(editor.services, ['Oppas']);
      assert.match(editor.text, /1 dienst gevonden/);
      editor.type('Zoek een dienst', 'voorbeelddal');
      assert.deepEqual(editor.services, ['Steunpunt']);
      editor.type('Zoek een dienst', 'bestaat niet');
      assert.match(editor.text, /Geen dienst gevonden\. Zoek op een ander woord/);
      editor.press('Wis het zoekwoord');
      assert.equal(editor.services.length, 4);
      assert.equal(editor.focused, 'Zoek een dienst');
    });

    it('of what needs attention, from which the one that is mended goes only later', async () => {
      editor.press('Oppas');
      editor.page.querySelectorAll<HTMLInputElement>('[name="show"]')[1]!.click();
      const before = editor.services.length;
      assert.include(editor.services, 'Steunpunt');
      assert.include(editor.services, 'Nog geen naam');
      editor.press('Steunpunt');
      editor.fill('Telefoon', '088 000 00 02');
      editor.tick('Behoeften', '“huppel” (kennen de widgets niet)');
      await editor.checked();
      assert.include(editor.services, 'Steunpunt');
      assert.match(editor.text, /Deze dienst vraagt geen aandacht meer/);
      editor.press('Nog geen naam');
      assert.notInclude(editor.services, 'Steunpunt');
      assert.isBelow(editor.services.length, before + 1);
    });

    it('through which one goes as it is shown', () => {
      editor.type('Zoek een dienst', '088 000 00');
      editor.press('Eten');
      assert.match(editor.text, /1 van 2 gevonden diensten/);
      editor.press('Volgende');
      assert.equal(editor.heading, 'Oppas');
      assert.equal(editor.button('Volgende').disabled, true);
      editor.type('Zoek een dienst', '');
      editor.press('Steunpunt');
      editor.page.querySelectorAll<HTMLInputElement>('[name="show"]')[1]!.click();
      assert.match(editor.text, /1 van \d die aandacht vragen/);
    });

    it('through which the arrows go', () => {
      const [first] = editor.page.querySelectorAll<HTMLElement>('.items .item');
      first!.focus();
      editor.key('ArrowDown', first);
      assert.match(editor.focused, /^Eten/);
      editor.key('End', editor.page.activeElement!);
      assert.match(editor.focused, /^Oppas/);
      const entries = [...editor.page.querySelectorAll('.items .item[tabindex="0"]')];
      assert.equal(entries.length, 1, 'one stop for the Tab key');
    });

    it('says that an id is there twice, of both services together', async () => {
      editor.press('Eten');
      editor.fill('Kenmerk', 'steunpunt');
      await editor.checked();
      assert.match(editor.saidAt('Kenmerk'), /Er is al een dienst met kenmerk “steunpunt”/);
    });

    it('to which one adds what is for the municipality of the list', async () => {
      const document = { ...feed(), publisher: { ...publisher, municipalities: ['GM0301'] } };
      editor.press('Ander bestand');
      await open(document);
      editor.press('Voeg een dienst toe');
      assert.deepEqual(servicesIn(await saved())[4]!['area'], { municipalities: ['GM0301'] });
    });

    it('to which one adds, also by a copy', async () => {
      editor.press('Eten');
      editor.press('Maak een kopie');
      assert.equal(editor.heading, 'Eten (kopie)');
      assert.equal(editor.focused, 'Naam van de dienst');
      const document = await saved();
      assert.deepEqual(
        servicesIn(document).map((service) => service['id']),
        ['steunpunt', 'eten', 'eten-2', undefined, 'oppas'],
      );
    });
  });

  describe('says of a service', () => {
    const helping = { id: 'a', name: 'Hulp', phone: '088 000 00 00', description: 'Hulp.' };
    const openWith = (service: object): Promise<void> =>
      open({ ...feed(), services: [{ ...helping, ...service }] });

    it('that only the zorgladder shows it', async () => {
      await openWith({});
      assert.match(editor.text, /De test kiest deze dienst niet/);
      editor.press('Advies: Behoeften. Deze dienst staat nu alleen in de zorgladder');
      assert.match(editor.focused, /^Behoeften/);
      editor.tick('Taken', 'Boodschappen');
      assert.notMatch(editor.text, /alleen in de zorgladder/);
    });

    it('where it is for with the names of the municipalities', async () => {
      await openWith({ area: { municipalities: ['GM0301', 'GM0262'] } });
      assert.match(
        editor.text,
        /Alleen voor wie woont in: Zutphen \(GM0301\), Lochem \(GM0262\)\./,
      );
    });

    it('of which results it is', async () => {
      await openWith({ needs: ['information'], burden: ['medium', 'high'] });
      assert.match(editor.text, /Alleen bij de uitslag matig of zwaar\./);
    });

    it('with names and notations of the form', async () => {
      await openWith({ locations: [{ city: 'Utrecht', latitude: 52.14, longitude: 6.2 }] });
      assert.match(
        editor.saidAt('Breedtegraad'),
        /Kijk “Plaats”, “Breedtegraad” en “Lengtegraad” na/,
      );
      editor.fill('Openingstijden', 'soms');
      assert.match(editor.saidAt('Openingstijden'), /ma t\/m vr 9\.00-17\.00/);
      assert.notMatch(editor.saidAt('Openingstijden'), /Mo-Fr/);
      editor.fill('Eerste dag', 'morgen');
      assert.match(editor.saidAt('Eerste dag'), /Schrijf hem zo: 12-11-2026/);
    });
  });

  describe('keeps the rest of the feed', () => {
    beforeEach(() => open());

    it('and says what it keeps, and what is wrong with it', () => {
      editor.press('Gegevens van de uitgever');
      assert.match(
        editor.text,
        /Mantelzorgverklaring: het formulier Fout|Mantelzorgverklaring: het formulier Waarschuwing/,
      );
      assert.match(editor.text, /“x-extra”: kennen de widgets niet/);
      assert.match(editor.text, /Ze blijven precies zoals ze zijn/);
    });

    it('with the data of the publisher, which can be changed', async () => {
      editor.press('Gegevens van de uitgever');
      editor.fill('Naam van de organisatie', 'Gemeente Y');
      editor.fill('E-mail', 'geen adres');
      assert.deepEqual((await saved())['publisher'], {
        ...publisher,
        name: 'Gemeente Y',
        email: 'geen adres',
        'x-own': 1,
      });
      assert.match(editor.saidAt('E-mail'), /geen e-mailadres/);
      editor.press('Steunpunt');
      assert.match(editor.card, /Gemeente Y/);
    });
  });

  describe('saves', () => {
    beforeEach(() => open());

    it('under the same name, with the date of today, and says what is left', async () => {
      const document = await saved();
      const { name, text } = editor.saved[0]!;
      assert.equal(name, 'lijst.json');
      const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Amsterdam' });
      assert.equal(document['updatedAt'], today);
      assert.match(await text, /^\{\n {2}"schemaVersion": "1\.0",\n/);
      assert.equal(editor.focused, 'lijst.json is opgeslagen');
      assert.match(editor.text, /Let op: bezoekers zien ‘Nog geen naam’ niet/);
      assert.match(editor.text, /Bezoekers zien 3 van de 4 diensten\./);
      assert.match(editor.text, /De datum van de lijst is nu .* Er (is|zijn) nog .*fout/);
      assert.match(editor.text, /Los dit eerst op/);
      assert.notMatch(editor.text, /Zet dit bestand nu/);
      editor.press('Sluit dit bericht');
      assert.equal(editor.focused, 'Opslaan');
      editor.press('Opslaan');
      editor.press('Ga naar deze dienst');
      assert.equal(editor.focused, 'Nog geen naam');
      editor.press('Verwijder deze dienst');
      editor.press('Opslaan');
      assert.match(editor.text, /Bezoekers zien 3 diensten\..*Zet dit bestand nu/);
    });

    it('and asks before changes are lost', () => {
      editor.fill('Telefoon', '088 000 00 00');
      editor.press('Ander bestand');
      assert.equal(editor.isAsking, true);
      assert.equal(editor.focused, 'Nee, ga terug');
      editor.press('Nee, ga terug');
      assert.equal(editor.isAsking, false);
      assert.equal(editor.heading, 'Steunpunt');
      assert.equal(editor.focused, 'Ander bestand');
      const leaving = () => {
        const event = new Event('beforeunload', { cancelable: true });
        editor.frame.contentWindow!.dispatchEvent(event);
        return event.defaultPrevented;
      };
      assert.equal(leaving(), true);
      editor.press('Opslaan');
      assert.equal(leaving(), false);
      editor.fill('Telefoon', '088 000 00 01');
      editor.press('Ander bestand');
      editor.press('Weggooien');
      assert.equal(editor.isAsking, false);
      assert.equal(editor.focused, 'Open een feed of een lijst');
      assert.equal(leaving(), false);
    });
  });

  describe('on a telephone', () => {
    beforeEach(async () => {
      editor.close();
      editor = await Editor.open(360);
      await open();
    });

    it('keeps what one does most in sight, and large enough for a finger', async () => {
      editor.press('Eten');
      editor.press('Kosten');
      await new Promise((resolve) => setTimeout(resolve, 100));
      for (const name of ['Opslaan', 'Ongedaan maken', 'Lijst']) {
        const { top, height } = editor.button(name).getBoundingClientRect();
        assert.isAtLeast(top, 0, name);
        assert.isBelow(top, 200, name);
        assert.isAtLeast(height, 44, name);
      }
      const targets = [...editor.page.querySelectorAll('button, .choice label, summary')];
      const small = targets.filter((one) => {
        const { height } = one.getBoundingClientRect();
        return height > 0 && height < 44;
      });
      assert.deepEqual(small, []);
      const heading = editor.page.querySelector('#group-cost')!.getBoundingClientRect();
      const bar = editor.page.querySelector('.bar')!.getBoundingClientRect();
      assert.isAtLeast(heading.top, bar.bottom, 'the heading is not under the bar');
    });

    it('shows whole whether the list is saved, however long its name is', async () => {
      editor.press('Ander bestand');
      await editor.choose('sociale-kaart-zutphen-en-omstreken.json', JSON.stringify(feed()));
      const isWhole = (state: string) => {
        const found = [...editor.page.querySelectorAll<HTMLElement>('.file span')];
        const [span] = found.filter(({ textContent }) => textContent.trim() === state);
        const box = span!.getBoundingClientRect();
        for (let up = span!.parentElement!; up.localName !== 'main'; up = up.parentElement!) {
          const around = up.getBoundingClientRect();
          assert.isAtMost(box.bottom, around.bottom + 0.5, `${state} in ${up.className}`);
          assert.isAtMost(box.right, around.right + 0.5, `${state} in ${up.className}`);
        }
        const other = editor.button('Ander bestand').getBoundingClientRect();
        assert.isAtMost(box.right, other.left);
        assert.isAtLeast(box.height, 16);
      };
      isWhole('Geen wijzigingen');
      editor.press('Eten');
      editor.fill('Telefoon', '1');
      editor.frame.contentWindow!.scrollTo(0, 0);
      isWhole('Nog niet opgeslagen');
      editor.press('Opslaan');
      isWhole('Opgeslagen');
    });

    it('shows one area at a time, and goes along to the form', () => {
      const shown = () =>
        [...editor.page.querySelectorAll<HTMLElement>('.work > section')]
          .filter((one) => one.getClientRects().length > 0)
          .map(({ className }) => className);
      assert.deepEqual(shown(), ['list']);
      editor.press('Eten');
      assert.deepEqual(shown(), ['form']);
      assert.equal(editor.focused, 'Eten');
      editor.press('Voorbeeld');
      assert.deepEqual(shown(), ['preview']);
      assert.equal(editor.focused, 'Zo ziet een bezoeker het');
      assert.match(editor.card, /Eten/);
    });
  });
});
