import type { Kind, Scope } from '../check/findings.js';
import type { Messages } from './messages.js';
import { brackets } from './en-check-brackets.js';
import { overview } from './en-check-overview.js';
import { again, joined, services } from './en-check-services.js';
import { amount, syntax } from './en-words.js';

const kinds: Readonly<Record<Kind, string>> = {
  text: 'a text (or a text for each language)',
  string: 'a text',
  date: 'a date',
  number: 'a number',
  boolean: 'true or false',
  code: 'one of the fixed words',
  list: 'a list between [ ]',
  object: 'a group of fields between { }',
};

const scopes: Readonly<Record<Scope, string>> = {
  service: 'So this service is not shown.',
  section: 'So this whole part does not count.',
  verklaring:
    'So all of "verklaring" does not count: visitors can ask you for nothing, and only make a letter themselves.',
  questionnaire: 'So this questionnaire is not used; visitors get the built-in check.',
  wording: 'So this is not used.',
  feed: 'So the whole feed can not be used.',
};

const choice = (codes: string): string =>
  codes && `Choose from: ${/^[\d, ]+$/.test(codes) ? codes.replace(/, .*, /, ' to ') : codes}.`;

function missing(kind: Kind, field: string): string {
  if (field === 'publisher') {
    return 'Missing here: "publisher", who publishes the list. Put in: "publisher": { "id": "gemeente-x", "name": "Gemeente X" }.';
  }
  if (field === 'name') return '"name" is missing.';
  return `Missing here: ${field && `"${field}", `}${kinds[kind]}.`;
}

export const check: Messages['check'] = {
  help: `check looks for what is wrong in a feed, with the place and what to do about it.

Usage: mantelzorg-widgets check <feed.json or https address> …

  --strict     a warning is not good either (exit code 1)
  --links      open the links in the feed too, and name what is no longer there
  --origin <address>  see of an https address whether the pages of this site may load the
               feed, as in --origin https://www.gemeente.example
  --json       give the report as JSON, for another program
  --lang en    messages in English

Error:    a visitor does not see something, or is sent the wrong way.
Warning:  it is shown, but could be better.
Advice:   nothing is wrong.

Exit code: 0 no errors; 1 errors; 2 the options are wrong.`,
  sourceNeeded: 'Which feed? Give the name of a file, or an address that begins with https://.',
  notUtf8: 'The file is not saved as UTF-8. Choose UTF-8 when saving.',
  otherFormats: {
    csv: 'This is a CSV file; make a feed of it with from-sheet first.',
    webPage: 'This is a web page.',
    empty: 'The file is empty.',
    picture: 'This is a picture, not a feed.',
    word: 'This is a Word file, not a feed.',
    pdf: 'This is a PDF file, not a feed.',
    spreadsheet: 'This is a spreadsheet, not a feed. Make a feed from it with from-sheet first.',
  },
  addressMeant: 'Is it an address? Put http:// or https:// before it.',
  originUnused: '--origin counts for an address alone, not for a file.',
  mendSheet:
    'Does this feed come from a spreadsheet? Then mend it there, and make the feed again with --keep.',
  badAddress: 'Widgets load a feed only from an address that begins with https://.',
  request: {
    'feed-network': () => 'There is no answer. Is the address right, and is the server on?',
    'feed-timeout': () => 'The answer comes too late. Widgets wait for 8 seconds at most.',
    'feed-status': (reason) =>
      `The server does not give the feed: ${reason}. Is the address right?`,
    'feed-too-large': () =>
      'The feed is larger than 10 MB and is not loaded. Make one feed for each municipality.',
    'feed-not-json': () => 'The answer is not JSON.',
    'feed-invalid': (reason) => `This is no feed: ${reason}.`,
    'feed-version': (reason) => `This feed is too new: ${reason}.`,
    'feed-blocked': () => 'The feed may not be loaded.',
  },
  severities: { error: 'Errors', warning: 'Warnings', advice: 'Advice' },
  countedHeading: (name, count) => `${name} (${count})`,
  overview,
  ofService: (name) => `(${name})`,
  nothingFound: (source, services, shards) =>
    shards === null
      ? `${source}: nothing found. ${amount(services ?? 0, 'service')} checked.`
      : `${source}: nothing found. This is an index of ${amount(shards, 'feed')}; check those too.`,
  summary: (errors, warnings, advice, sources) =>
    `${amount(errors, 'error')}, ${amount(warnings, 'warning')}, ${amount(advice, 'piece of advice', 'pieces of advice')} in ${amount(sources, 'feed')}.`,
  findings: {
    syntax: (expected, character, lineBefore, opened) =>
      `Not JSON. ${brackets(expected, character, opened) || syntax(expected, character, lineBefore)}`,
    keyTwice: (field) => `The field "${field}" is there twice; only the last counts. Remove one.`,
    noFeed: () =>
      'This is no feed. A feed is a group of fields between { }, with "publisher" and "services" in it.',
    newerVersion: () =>
      'These widgets do not know this version of the feed yet. Use newer widgets, or write "1.0".',
    unreadable: (reason) => `This can't be read: ${reason}.`,
    missing: (scope, kind, field) => `${missing(kind as Kind, field)} ${scopes[scope as Scope]}`,
    wrongKind: (scope, value, kind, hint) =>
      joined(
        `Here should be ${kinds[kind as Kind]}, but it is ${value}.`,
        kind === 'code'
          ? choice(hint)
          : hint && `Write ${hint}${kind === 'number' ? ' without quotes' : ''}.`,
        scopes[scope as Scope],
      ),
    wrongForm: (scope, value) =>
      `"${value}" does not have the right form. A version is for example 1.0. ${scopes[scope as Scope]}`,
    outOfBounds: (scope, value) => `${value} is too large or too small. ${scopes[scope as Scope]}`,
    unknownCode: (value, codes, number, meant = '') =>
      joined(
        `The widgets do not know ${value} here and pass over it.`,
        meant && `Do you mean "${meant}"?`,
        number ? `Write ${number} without quotes.` : choice(codes),
      ),
    unknownMode: (value, codes, _number, meant = '') =>
      joined(
        `The widgets do not know ${value} here. The form only makes a letter on paper now.`,
        meant && `Do you mean "${meant}"?`,
        choice(codes),
      ),
    unknownField: (field, known) => `The widgets do not know "${field}"; do you mean "${known}"?`,
    extraField: (field, known, more) =>
      joined(
        `"${field}" does not count; "${known}" does. Put there what visitors must know, and remove "${field}".`,
        again(more),
      ),
    misplacedField: (field, home) =>
      home
        ? `"${field}" does not count here. It belongs in "${home}".`
        : `"${field}" does not count in a service. Put it outside the list "services", next to "publisher".`,
    markup: (tag) => `There is ${tag} in this text. The widgets show it as it stands. Remove it.`,
    noServices: () => 'There is not one service in this feed.',
    idTwice: (id) =>
      `There is a service with the id "${id}" already; this one is not shown. Give each its own id.`,
    noItems: () => `There is not one question in "items". ${scopes.questionnaire}`,
    tooManyItems: (most) =>
      `There can be ${most} questions at most, and there are more. ${scopes.questionnaire}`,
    itemTwice: (id) =>
      `There is a question with the id "${id}" already. Give each its own id. ${scopes.questionnaire}`,
    optionTwice: (id) =>
      `This question has two answers with the id "${id}". Give each its own id. ${scopes.questionnaire}`,
    fewOptions: () =>
      `There is nothing to choose at this question. Put two or more answers in "options": here, or for the whole questionnaire. ${scopes.questionnaire}`,
    tickOptions: () =>
      `This question can be ticked ("pick"), so it has exactly two answers: first ticked, then not. ${scopes.questionnaire}`,
    notATick: (id) =>
      `This question can't be about "${id}". Put the id of a question with "pick": true in "about". A question with "pick" has no "about" of its own. ${scopes.questionnaire}`,
    maxMissing: (value) =>
      `"maxMissing" can't be ${value} here. Write a whole number: how many questions people may leave out. One must always remain; questions with "required", "pick" or "about" do not count. ${scopes.questionnaire}`,
    missingRule: () =>
      `Here should be "all-required" (every question must be answered), or for example { "maxMissing": 2 } (two questions may stay empty). ${scopes.questionnaire}`,
    bandGap: (from, to) =>
      `There is no band for scores between ${from} and ${to}. Together the bands must have every score that is possible. Are scores not always whole numbers? Then let each band begin with the number where the one before ends. ${scopes.questionnaire}`,
    bandOverlap: (from, to) =>
      `${from === to ? `Score ${from} belongs` : `Scores from ${from} to ${to} belong`} to two bands. Change "min" or "max" so that one band remains. ${scopes.questionnaire}`,
    lighterBand: () =>
      `A higher score must be heavier than a lower one. Put "level" of the bands in the order low, medium, high. Is a high answer good news? Then put "reverse": true at that question. ${scopes.questionnaire}`,
    emptyBand: (from, to) =>
      `No score fits the band from ${from} to ${to}. Look at "min" and "max". ${scopes.questionnaire}`,
    wordingMissing: (instrument, ids) =>
      `For the questionnaire "${instrument}" texts are missing: ${ids}. Visitors get the built-in check now. Put the texts in "texts", if you may use them.`,
    ...services,
    noSuchService: (id, meant = '', ids = '') =>
      joined(
        `There is no service with the id "${id}" in this feed.`,
        meant && `Do you mean "${meant}"?`,
        ids && `These are there: ${ids}.`,
      ),
    deskWithoutPhone: (id) =>
      `The service "${id}" has no telephone number, so visitors see another one.`,
    issuerUnreachable: () =>
      'People have no way to ask about their statement. Put a "phone", "email" or "url" in "issuer".',
    deliveryUnset: () =>
      'There is no "mode" in "delivery" that the widgets know. The form only makes a letter on paper. Is that right? Then write "mode": "print". Else choose from: post, mailto, link.',
    deliveryWithoutUrl: (mode) =>
      `"mode": "${mode}" does not work without an address. Now the form only makes a letter on paper. Put a "url" that begins with https:// in "delivery".`,
    deliveryWithoutEmail: () =>
      '"mode": "mailto" does not work without an e-mail address. Now the form only makes a letter on paper. Put an "email" in "delivery" or in "issuer".',
    privacyMissing: () =>
      'People do not see who keeps their data. Say so in "privacy": "controller" (who it is) or "url" (your privacy statement).',
    privacyIncomplete: (fields) =>
      `Still missing in "privacy": ${fields}. Tell people who keeps their data ("controller"), for how long ("retention") and where they can read about it ("url").`,
    fieldUnused: (field, mode, modes) =>
      `With "mode": "${mode}" the widgets do nothing with "${field}". Remove it, or choose another "mode": ${modes}.`,
    purposeId: (most) =>
      `This "id" is too long or has strange characters, so this purpose is not shown. Write a short word, of ${most} characters at most.`,
    purposeWithoutLabel: (id, meant = '') =>
      joined(
        `The purpose "${id}" has no name and is not shown. Give it a "label".`,
        meant && `Or do you mean "${meant}"? The widgets have a name for that.`,
      ),
    purposeTwice: (id) =>
      `There is a purpose with the id "${id}" already; only the last is shown. Give each its own id.`,
    purposeNowhere: (id) =>
      `For the purpose "${id}" people must go to somebody else, but they do not see to whom. Give it a "url" or "info".`,
    labelTooLong: (length, most) =>
      `This name has ${length} characters, so this purpose is not shown. Make it ${most} at most, and put the rest in "info".`,
    noSuchDay: (date) =>
      `There is no day ${date}, and it does not count. Check the day and the month.`,
    localAddress: (address) =>
      `${address} works on your own computer alone. Ask your supplier for the address that begins with https://.`,
    windowReversed: (through, from) =>
      `The last day (${through}) is before the first (${from}), so these dates do not count. Look at "from" and "through".`,
    windowOver: (through) =>
      `After ${through} people can't ask for anything; the form is closed. Give other dates or remove "window".`,
    noteTooLong: (length, most) =>
      `This text has ${length} characters, so it is not on the letter. Must it be? Make it ${most} at most.`,
    staleNumber: (phone, line, now) =>
      `${phone} is an old number of the ${line}. It is now ${now}.`,
    staleName: (now) => `This name is out of use. It is now called ${now}.`,
    emptyRungs: (rungs) =>
      `You have no service on rung ${rungs} of the zorgladder. Add one, or say in a text under "zorgladder" where people can turn.`,
    emptyNeeds: (needs) =>
      `For these kinds of help ("needs") there is no service in the list: ${needs}. Is there such help? Add the service.`,
    outdated: (date) =>
      `This list is of ${date}, more than a year ago. Look through it and put the new date in "updatedAt".`,
    longSentence: (count, begin) =>
      `The sentence "${begin}" has ${count} words. Sentences of more than 20 words are hard for who is tired. Make two of it.`,
    jargon: (word, plain, more) =>
      joined(
        `Not everybody knows "${word}". Write for example: ${plain}. Or explain the word here.`,
        again(more),
      ),
  },
};
