import { count, number } from './counting'

const boxForms = { one: 'box', other: 'boxes' }

/** Boxes that are out of the way for a while. */
export const aside = {
  title: 'Set aside',
  documentTitle: 'Set aside · Triage',
  button: 'Set aside…',
  change: 'Change…',
  bringBack: 'Bring back',
  bringBackThat: (deviceId: string) => `Bring back ${deviceId}`,
  isBack: 'Brought back.',
  note: 'Boxes that are set aside are left out of incidents and of what Puls itself counts, until their day is over; then they come back by themselves. Kept in this browser and for you alone: nobody else sees it, and TelecomX’s own counts hold them still.',
  dialog: {
    title: (n: number) => `Set ${count(n, boxForms)} aside`,
    reason: 'Why',
    words: 'In your own words',
    wordsHint: 'No names of people, please: it is kept in this browser.',
    end: 'Until',
    date: 'Last day',
    set: 'Set aside',
    cancel: 'Cancel',
    noWords: 'Say why in a few words.',
    noDate: 'A day from today on, within a year.',
    tooMany: (most: number) =>
      `At most ${number(most)} boxes can be set aside. Bring some back first.`,
    unfit: (n: number) => `${count(n, boxForms)} without an id of their own cannot be set aside.`,
    done: (n: number, until: string) => `${count(n, boxForms)} set aside until ${until}.`,
    scope: 'Kept in this browser, for you alone. It comes back by itself when the day is over.',
  },
  reasons: {
    spare: 'Spare',
    moved: 'Moved',
    technician: 'Waiting for technician',
    other: 'Own words',
  },
  ends: {
    today: 'Today',
    friday: (date: string) => `Friday, ${date}`,
    week: (date: string) => `In a week, ${date}`,
    date: 'Another day',
  },
  until: (reason: string, date: string) => `${reason}, set aside until ${date}`,
  leftOut: (n: number) => `${number(n)} set aside`,
  here: (n: number) => `${count(n, boxForms)} set aside, and left out here.`,
  show: 'Show what is set aside',
  columns: {
    reason: 'Why',
    until: 'Until',
    status: 'Now',
    since: 'Set aside',
    back: 'Back',
  },
  status: {
    silent: 'Silent',
    answers: 'Not silent',
    unread: 'Not known',
  },
  statusHints: {
    silent: 'The offline set of its customer names it.',
    answers: 'The offline set of its customer does not name it.',
    unread: 'The offline set of its customer has not been read, or not wholly.',
  },
  caption: (n: number) => `${count(n, boxForms)} set aside`,
  none: 'You have set no boxes aside here.',
  noneHint:
    'A box is set aside on its page, on that of an incident, and wherever boxes are selected.',
  elsewhere: (n: number) => `${count(n, boxForms)} of other customers set aside as well.`,
  showAll: 'Show all',
}
