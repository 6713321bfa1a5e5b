import { count, number } from './counting'

const deviceForms = { one: 'device', other: 'devices' }
const upgradeForms = { one: 'upgrade', other: 'upgrades' }
const imeiForms = { one: 'IMEI', other: 'IMEIs' }

export const upgrades = {
  title: 'Firmware: upgrades',
  subject: 'Upgrades',
  things: 'upgrades',
  caption: (shown: number, total: number, whole: boolean) => {
    const of = whole ? '' : ' read so far'
    return shown === total
      ? `${count(total, upgradeForms)}${of}, newest first by their first day`
      : `${number(shown)} of ${count(total, upgradeForms)}${of}, newest first by their first day`
  },
  note: 'The service keeps upgrades for six months, and leaves out those that were cancelled.',
  noneYet: 'None among what has been read.',
  reading: (read: number, states: number) =>
    `Reading upgrades: ${number(read)} of ${number(states)} states`,
  notRead: (state: string, reason: string) =>
    `Upgrades in the state “${state}” are missing: ${reason}`,
  old: (state: string, at: string, reason: string) =>
    `Upgrades in the state “${state}” are from ${at}: ${reason}`,
  readState: (state: string) => `Read “${state}” again`,
  changed: (n: number) => `${count(n, upgradeForms)} changed state while the list was read.`,
  unread: (n: number) =>
    `${count(n, { one: 'row', other: 'rows' })} could not be read, and are missing here.`,
  columns: {
    image: 'Image',
    state: 'State',
    versions: 'Versions',
    first: 'First day (UTC)',
    last: 'Last day (UTC)',
    devices: 'Devices',
    results: 'Results',
    id: 'Upgrade',
  },
  noName: '(no name)',
  notTold: 'Not told',
  filters: {
    label: 'Filters',
    text: 'Search image, version, id or IMEI',
    states: 'State',
    all: 'All',
    image: 'Image',
    anyImage: 'Any image',
  },
  meanings: {
    RequestPending:
      'Accepted by the service, and not yet scheduled: the devices are being checked.',
    Queued: 'Checked and scheduled.',
    InProgress: 'Running: devices get it one by one.',
    Finished: 'Ended. That says nothing of success: each device has its own result.',
    RequestFailed: 'Refused by the checks: it was never scheduled.',
    UpgradeFailed: 'Scheduled, but it did not run.',
    unknown: 'A state that nobody documented, as the service wrote it.',
  },
  /** A device of it. */
  outcomes: {
    noResult: 'No result',
    waiting: 'Waiting',
    other: 'Another result',
  },
  outcomeHints: {
    succeeded: 'The service reports the upgrade of this device as done.',
    failed: 'The upgrade of this device failed.',
    rejected: 'The checks refused this device: it is not part of the upgrade.',
    noResult: 'It passed the checks, and the upgrade ended without a result of it.',
    waiting: 'It passed the checks, which is no result yet.',
    pending: 'The checks are not done.',
    other: 'A word that nobody documented, as the service wrote it.',
  },
  some: {
    succeeded: (n: number) => `${number(n)} upgraded`,
    failed: (n: number) => `${number(n)} failed`,
    rejected: (n: number) => `${number(n)} rejected`,
    noResult: (n: number) => `${number(n)} without result`,
    waiting: (n: number) => `${number(n)} waiting`,
    pending: (n: number) => `${number(n)} being checked`,
    other: (n: number) => `${number(n)} otherwise`,
    unreadable: (n: number) => `${number(n)} unreadable`,
  },
  noDevices: 'No devices',
  page: {
    documentTitle: (image: string) => `${image} · Upgrades`,
    subject: 'The upgrade',
    toList: 'Go to the upgrades',
    way: 'How far it is',
    facts: 'Facts',
    devices: 'Devices',
    marks: { done: 'done', now: 'now', ahead: 'to come', bad: 'ended here' },
    timesUnknown: 'The service tells the state, and not since when.',
    raw: (word: string) => `The service’s word: ${word}`,
    next: 'What happens next',
    image: 'Image',
    from: 'From version',
    fromUnknown: 'Not told: no device of the account is offered this image any more.',
    to: 'To version',
    model: 'For',
    window: 'Window',
    windowDays: (first: string, last: string) => `${first} to ${last}, days in UTC`,
    windowOpen: (first: string) => `From ${first}, a day in UTC. The last day is not told.`,
    windowUnknown: 'Not told',
    here: (from: string, until: string) => `Here: ${from} to ${until}`,
    hereFrom: (from: string) => `Here: from ${from}`,
    account: 'Account',
    id: 'Id',
    copy: (what: string) => `Copy: ${what}`,
    other: 'The answer names another account than was asked for.',
  },
  next: {
    moment: (utc: string, here: string) => `${utc} (here ${here})`,
    checked:
      'The service checks every device, in up to 90 minutes or so. Then the upgrade is queued, or it was refused.',
    checkedThen: (at: string) => `If it is queued, it begins about ${at}.`,
    checkedSoon: 'If it is queued, it begins about 90 minutes after it was asked for.',
    begins: (at: string) => `It begins about ${at}. Until then devices can be added or taken out.`,
    beginsToday:
      'Its first day has begun: it starts about 90 minutes after it was asked for. Until then devices can be added or taken out.',
    overdue: 'Its first day is over, and the service still has it queued.',
    beginsUnknown: 'It begins on its first day, which the service does not tell.',
    runs: (until: string) =>
      `It ends when every device has its result, or about ${until}. Results come once a day or so.`,
    runsOpen: 'It ends when every device has its result, or after its last day, which is not told.',
    runsOn: 'Its last day is over, and the service still says that it runs.',
    finished:
      'Nothing more: it has ended. The list of devices shows the new firmware after the next night.',
    finishedSilent:
      'The upgrade has ended. A device without a result may still get it when it is switched on: the firmware that it reports tells.',
    neverScheduled: 'Nothing: it was refused. The reason stands with each device.',
    didNotRun: 'Nothing: it did not run before its last day was over.',
    unknown: 'Not known: nobody documented this state.',
  },
  results: {
    filter: 'Result',
    all: 'All',
    caption: (shown: number, total: number) =>
      shown === total
        ? `${count(total, deviceForms)} in this upgrade`
        : `${number(shown)} of ${count(total, deviceForms)} in this upgrade`,
    imei: 'IMEI',
    result: 'Result',
    reason: 'Reason',
    passed: 'passed the checks',
    word: 'The service’s word',
    select: 'Select',
    selectOne: (imei: string) => `Select ${imei}`,
    again: (n: number) =>
      n === 1 ? 'Try the failed one again' : `Try the ${number(n)} failed ones again`,
    things: 'devices',
    unreadable: (n: number) => `${count(n, deviceForms)} could not be read, and are missing below.`,
  },
  change: {
    add: 'Add devices…',
    remove: (n: number) => (n === 0 ? 'Take out…' : `Take out ${count(n, deviceForms)}…`),
    removeNone: 'Select the devices below first.',
    cancel: 'Cancel the upgrade…',
    undocumented:
      'The service documents changes for a queued upgrade only; of one that is being checked it decides.',
    obstacles: {
      started: 'It has started: nothing can be added, taken out or cancelled any more.',
      finished: 'It has ended: nothing can be changed.',
      neverScheduled: 'It was never scheduled: there is nothing to change or cancel.',
      didNotRun: 'It did not run: there is nothing to change or cancel.',
      unknownState: 'Its state is not a documented one: whether it can be changed is not known.',
    },
    close: 'Close',
    keep: 'Leave it as it is',
    addTitle: 'Add devices to the upgrade',
    paste: 'IMEIs, in any notation',
    pasteHint: 'One per line, or with commas, semicolons or spaces between them.',
    taken: (n: number) => `${count(n, imeiForms)} to add`,
    present: (n: number) => `${count(n, imeiForms)} in the upgrade already, left out`,
    refused: (n: number) => `${number(n)} refused:`,
    refusedBecause: {
      tooShort: 'fewer than 15 digits',
      tooLong: 'more than 15 digits',
      notDigits: 'not digits alone',
      duplicate: 'twice in this text',
    },
    more: (n: number) => `and ${number(n)} more`,
    addNow: (n: number) => `Add ${count(n, deviceForms)}`,
    addNone: 'Paste at least one IMEI that is not in the upgrade.',
    removeTitle: (n: number) => `Take ${count(n, deviceForms)} out of the upgrade?`,
    removeText: (n: number, total: number) =>
      `${number(n)} of ${count(total, deviceForms)} will not be upgraded by it.`,
    removeAll:
      'That is all of them: an upgrade without devices will not run. To end it, cancel it.',
    removeNow: (n: number) => `Take out ${count(n, deviceForms)}`,
    cancelTitle: (n: number) => `Cancel the upgrade of ${count(n, deviceForms)}?`,
    cancelText:
      'No device will be upgraded by it. It cannot be taken back, and the service forgets the upgrade.',
    cancelNow: 'Cancel the upgrade',
    subject: 'The change',
    done: (type: 'append' | 'remove', n: number, total: number) =>
      type === 'append'
        ? `${number(n)} of ${count(total, deviceForms)} added.`
        : `${number(n)} of ${count(total, deviceForms)} taken out.`,
    notDone: 'Answered otherwise, in the service’s words:',
    noReason: 'no reason given',
    unanswered: (n: number) => `The answer does not say what became of ${count(n, deviceForms)}.`,
    notSent: (reason: string) => `The service did not do it. ${reason}`,
    lost: 'No answer came, so it was not sent again. The upgrade was read instead:',
    lostUnread:
      'No answer came, so it is not known whether it was done, and the upgrade could not be read either. See how it stands before you try again.',
    stands: (type: 'append' | 'remove', n: number, total: number) =>
      type === 'append'
        ? `${number(n)} of ${count(total, deviceForms)} are in it now.`
        : `${number(n)} of ${count(total, deviceForms)} are no longer in it.`,
    goneNow: 'The service knows no such upgrade any more.',
    stillThere: (state: string) => `It is still there, in the state “${state}”.`,
    notCancelled: 'The service answered that it did not cancel it.',
  },
  gone: {
    cancelled: (at: string) => `This upgrade was cancelled here at ${at}.`,
    cancelledHint: (devices: number, image: string) =>
      `It was of ${count(devices, deviceForms)}, with the image ${image}. The service has no state for a cancelled upgrade: it knows it no longer.`,
    unknown: 'The service knows no such upgrade in this account.',
    unknownHint:
      'It may have been cancelled, be more than six months old, or never have existed: the service does not tell these apart.',
  },
}
