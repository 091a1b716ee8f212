const several = 'Meer dan één mag, met een komma ertussen.';

export const template = {
  help: `template maakt een lege lijst om mee te beginnen, met uitleg bij elke kolom.

Gebruik: mantelzorg-widgets template --out lijst.xlsx

  --out <bestand>  schrijf de lijst in dit bestand: .xlsx of .csv
  --replace        het bestand bij --out mag al bestaan; de oude inhoud gaat weg
  --lang en        de uitleg in het Engels; de titels van de kolommen blijven Nederlands

In het Excel-bestand kiest u uit lijstjes. Op het blad Uitleg staat wat u in elke kolom invult.
De eerste rij is een voorbeeld. U mag hem weghalen; from-sheet slaat hem over.

Is de lijst klaar? Maak er dan een feed van:

  mantelzorg-widgets from-sheet lijst.xlsx --publisher gemeente-voorbeeld --out feed.json

Afsluitcode: 0 gelukt; 1 het bestand kan niet geschreven worden; 2 de opties kloppen niet.`,
  noFileNeeded: (rest: string) =>
    `Dit is te veel: ${rest}. Geef alleen --out, met de naam van het nieuwe bestand.`,
  outNeeded: 'Waar moet de lijst komen? Geef --out met een naam, zoals --out lijst.xlsx.',
  written: (path: string) =>
    `Geschreven: ${path}. De eerste rij is een voorbeeld; vul de rijen daaronder in.`,
  /** The name of the sheet that explains the columns. */
  explanationName: 'Uitleg',
  explanationTitle: 'Zo vult u de lijst in',
  /** At most nine lines. */
  explanation: [
    'Elke rij op het blad Lijst is één dienst. Alleen de naam van de dienst of van de organisatie moet u invullen.',
    'Vul ook een telefoonnummer in. Een mantelzorger kan dan meteen bellen.',
    'Laat leeg wat u niet weet. Verander de titels van de kolommen niet.',
    'Staat er een lijstje bij een cel? Kies dan daaruit, of typ de woorden die u nodig hebt.',
    'Schrijf "geen" als er iets niet is en dat zo moet blijven. Het programma vult daar dan zelf niets in.',
    'Heeft een dienst meer plaatsen? Maak een rij voor elke plaats. Geef ze hetzelfde ID en dezelfde Organisatie en Dienst.',
    'De eerste rij is een voorbeeld. Die komt niet in de feed. U mag hem weghalen.',
    'U kunt de volgorde van de kolommen veranderen en kolommen weghalen.',
  ],
  explanationColumns: ['Kolom', 'Wat vult u in?', 'Voorbeeld', 'Waaruit u kunt kiezen'],
  columns: {
    id: 'Een vast, kort kenmerk van de dienst. Bezoekers zien het niet. Laat leeg als u het niet nodig hebt. Verander het later niet.',
    organization: 'Wie de dienst geeft.',
    service: 'Hoe de dienst heet. Dit moet u invullen, of anders de organisatie.',
    type: `Wat voor dienst het is. Hiermee kiest elke widget wat hij laat zien. ${several}`,
    description: 'Wat iemand hier krijgt, in korte zinnen.',
    audience: 'Voor wie het is, en wat daarvoor nodig is.',
    groups: `Voor welke groep het speciaal is. Is het voor iedereen? Laat dan leeg. ${several}`,
    needs: `Waarmee het helpt. De test kiest hiermee hulp die past. ${several}`,
    tasks: `Welke taken het overneemt van de mantelzorger. ${several}`,
    rungs: `Op welke trede van de zorgladder het staat. Leeg mag: dan bepaalt de widget het zelf. ${several}`,
    burdenLow: 'Ja als het past bij iemand voor wie de zorg nog niet zwaar is.',
    burdenMedium: 'Ja als het past bij iemand voor wie de zorg zwaarder wordt.',
    burdenHigh:
      'Ja als het past bij iemand voor wie de zorg te zwaar is. Past het altijd? Laat dan de drie kolommen met belasting leeg. Bij drie keer Nee ziet niemand de dienst.',
    setting: 'Alleen bij respijtzorg: waar het is.',
    provider: 'Alleen bij respijtzorg: wie er komt.',
    duration: `Alleen bij respijtzorg: hoe lang het kan duren. ${several}`,
    planning: `Alleen bij respijtzorg: of het gepland is, op vaste momenten, of met spoed. ${several}`,
    cost: 'Wat het kost, in woorden. Kost het niets? Schrijf dan Gratis. Verandert het bedrag? Zet dan bij Geldig tot en met de laatste dag.',
    funding: `Wie het betaalt, of uit welke wet dat gaat. ${several}`,
    howToApply: 'Hoe iemand begint: bellen, een formulier, een verwijzing.',
    applyUrl: 'Het hele adres van de pagina om aan te melden.',
    access: 'Hoe iemand binnenkomt: zelf, met een verwijzing of met een indicatie.',
    phone: 'Alleen het telefoonnummer. De tijden horen bij Openingstijden.',
    whatsapp: 'Het nummer voor WhatsApp.',
    email: 'Eén e-mailadres.',
    website: 'Het hele adres van de pagina over deze dienst.',
    hours:
      'Wanneer iemand kan bellen of komen. Met deze woorden kan de widget zien of het nu open is.',
    languages: `In welke talen iemand geholpen wordt. Leeg is Nederlands. ${several}`,
    locationName: 'Hoe de plaats heet waar iemand heen kan.',
    street: 'Straat en huisnummer van die plaats.',
    postalCode: 'Postcode van die plaats.',
    city: 'Plaatsnaam.',
    latitude: 'De breedtegraad, voor de afstand. In Nederland tussen 50 en 54.',
    longitude: 'De lengtegraad, voor de afstand. In Nederland tussen 3 en 8.',
    accessibility: 'Hoe de plaats te bereiken is, bijvoorbeeld met een rolstoel.',
    locationHours: 'Wanneer deze plaats open is, als dat anders is dan bij Openingstijden.',
    municipality:
      'Voor inwoners van welke gemeente het is. Een CBS-code zoals GM0301 is het zekerst. Is het voor iedereen? Laat dan leeg.',
    postcodes: 'Alleen als het voor een deel van de gemeente is: vier cijfers, of van en tot.',
    nationwide: 'Ja als het voor heel Nederland is.',
    validFrom: 'De eerste dag waarop het er is.',
    validThrough: 'De laatste dag waarop het er is of klopt. Daarna ziet niemand de dienst.',
    updatedAt: 'De dag waarop u deze rij hebt nagekeken.',
  },
};
