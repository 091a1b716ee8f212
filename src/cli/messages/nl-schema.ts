export const schema = {
  /** In which language the fields are explained. */
  language: 'nl',
  help: `schema schrijft het JSON Schema van de feed, met uitleg bij elk veld.

Gebruik: mantelzorg-widgets schema --out feed.schema.json

  --out <bestand>  schrijf het in dit bestand; anders op het scherm
  --lang en        de uitleg in het Engels

Een editor zoals VS Code helpt u daarmee terwijl u typt: hij vult velden aan, legt ze uit en
onderstreept wat niet kan. Zet feed.schema.json naast uw feed, en zet bovenaan in de feed:

  "$schema": "./feed.schema.json",

De widgets doen niets met die regel; hij mag blijven staan. Na een nieuwe versie van dit programma
geeft u dezelfde opdracht nog een keer.

Een editor ziet niet alles. Kijk uw feed daarom ook na met: mantelzorg-widgets check feed.json

Afsluitcode: 0 gelukt; 1 het bestand kan niet geschreven worden; 2 de opties kloppen niet.`,
  noFileNeeded: (rest: string) =>
    `Dit is te veel: ${rest}. Geef alleen --out, met de naam van het nieuwe bestand.`,
  outIsOther: (path: string) =>
    `${path} bestaat al en is geen schema van de feed. Er is niets geschreven. Kies een andere naam bij --out.`,
  written: (path: string, name: string) =>
    `Geschreven: ${path}. Zet bovenaan in een feed die ernaast staat: "$schema": "./${name}",`,
};
