import type { Messages } from './messages.js';

const several = 'More than one is possible, with a comma between.';

export const template: Messages['template'] = {
  help: `template makes an empty list to begin with, with each column explained.

Usage: mantelzorg-widgets template --out list.xlsx --lang en

  --out <file>  write the list to this file: .xlsx or .csv
  --replace     the file of --out may exist and is replaced
  --lang nl     the explanation in Dutch (the default); titles of columns are always Dutch

In the Excel file you choose from lists. The sheet Explanation says what goes into each column.
The first row is an example. You may remove it; from-sheet leaves it out.

When the list is done, make a feed of it:

  mantelzorg-widgets from-sheet list.xlsx --publisher gemeente-voorbeeld --out feed.json

Exit code: 0 done; 1 the file can't be written; 2 the options are wrong.`,
  noFileNeeded: (rest) =>
    `This is too much: ${rest}. Give only --out, with the name of the new file.`,
  outNeeded: 'Where is the list to go? Give --out with a name, such as --out list.xlsx.',
  written: (path) => `Written: ${path}. The first row is an example; fill in the rows below it.`,
  explanationName: 'Explanation',
  explanationTitle: 'How to fill in the list',
  explanation: [
    'Each row of the sheet Lijst is one service. Only the column Dienst (service) must be filled in.',
    'Fill in a telephone number too, so that a carer can call at once.',
    'Leave empty what you do not know. Do not change the titles of the columns.',
    'Does a cell have a list? Choose from it, or type the words that you need.',
    'Write "geen" (none) where there is nothing and that is to stay so. Then nothing is concluded.',
    'Does a service have more places? Make a row for each, with the same ID, Organisatie and Dienst.',
    'The first row is an example. It does not get into the feed. You may remove it.',
    'You may change the order of the columns, and remove columns.',
  ],
  explanationColumns: ['Column', 'What to fill in', 'Example', 'What to choose from'],
  columns: {
    id: 'A fixed, short mark of the service. Readers do not see it. Leave it empty if you do not need it. Do not change it later.',
    organization: 'Who gives the service.',
    service: 'What the service is called. This must be filled in, or else the organisation.',
    type: `What kind of service it is. By this each widget chooses what it shows. ${several}`,
    description: 'What somebody gets here, in short sentences.',
    audience: 'For whom it is, and what that takes.',
    groups: `For which group it is in particular. Leave it empty where it is for everybody. ${several}`,
    needs: `What it helps with. By this the test chooses help that fits. ${several}`,
    tasks: `Which tasks it takes over from the carer. ${several}`,
    rungs: `On which rung of the zorgladder it stands. May be empty: the widget then decides. ${several}`,
    burdenLow: 'Ja (yes) where it fits somebody for whom the care is not heavy yet.',
    burdenMedium: 'Ja (yes) where it fits somebody for whom the care gets heavier.',
    burdenHigh:
      'Ja (yes) where it fits somebody for whom the care is too heavy. Leave all three empty where it always fits. Three times Nee (no): then nobody sees the service.',
    setting: 'For respite care only: where it is.',
    provider: 'For respite care only: who comes.',
    duration: `For respite care only: how long it can last. ${several}`,
    planning: `For respite care only: planned, at fixed times, or urgent. ${several}`,
    cost: 'What it costs, in words. Does it cost nothing? Write Gratis. Will the amount change? Put the last day in Geldig tot en met.',
    funding: `By which law or by whom it is paid. ${several}`,
    howToApply: 'How somebody begins: a call, a form, a referral.',
    applyUrl: 'The whole address of the page to apply on.',
    access: 'How somebody gets in: by themselves, with a referral or with an assessment.',
    phone: 'The telephone number alone. Times belong in Openingstijden.',
    whatsapp: 'The number for WhatsApp.',
    email: 'One e-mail address.',
    website: 'The whole address of the page on this service.',
    hours:
      'When somebody can call or come. From these words the widget can see whether it is open now.',
    languages: `In which languages people are helped. Empty is Dutch. ${several}`,
    locationName: 'What the place is called where somebody can go.',
    street: 'Street and number of that place.',
    postalCode: 'Postcode of that place.',
    city: 'The town.',
    latitude: 'The latitude, for the distance. In the Netherlands between 50 and 54.',
    longitude: 'The longitude, for the distance. In the Netherlands between 3 and 8.',
    accessibility: 'How the place can be reached, for example with a wheelchair.',
    locationHours: 'When this place is open, where that differs from Openingstijden.',
    municipality:
      'For residents of which municipality it is. A CBS code such as GM0301 is surest. Leave it empty where it is for everybody.',
    postcodes: 'Only where it is for a part of the municipality: four digits, or from and to.',
    nationwide: 'Ja (yes) where it is for the whole country.',
    validFrom: 'The first day on which it is there.',
    validThrough: 'The last day on which it is there or right. After it nobody sees the service.',
    updatedAt: 'The day on which you last checked this row.',
  },
};
