import { count, number } from './counting'

const idForms = { one: 'id', other: 'ids' }
const deviceForms = { one: 'device', other: 'devices' }
const customerForms = { one: 'customer', other: 'customers' }
const pieceForms = { one: 'piece', other: 'pieces' }

export const paste = {
  documentTitle: 'Paste many · Triage',
  things: 'ids',
  form: {
    label: 'MACs and barcodes to look up',
    hint: (shortest: number) =>
      `From a mail, a list or a spreadsheet, in any notation. Between other words, a number of ${number(shortest)} figures or more is taken for a barcode.`,
    nothing: 'Nothing pasted yet.',
    noIds: 'No id in this text.',
    reading: 'Reading the text…',
    counted: (ids: number, repeated: number) =>
      repeated === 0
        ? count(ids, idForms)
        : `${count(ids, idForms)}, ${number(repeated)} of them more than once`,
    beyond: (n: number, most: number) =>
      `Only the first ${number(most)} are looked up; ${number(n)} more are left out.`,
    cut: (most: number) => `Only the first ${number(most)} characters are read.`,
    unread: (n: number) => `${count(n, pieceForms)} of text not read as an id`,
    nearly: (n: number) => `${number(n)} of them nearly one`,
    nearlyMark: 'nearly an id',
    more: (n: number) => `… and ${number(n)} more`,
    lookUp: 'Look them up',
    clear: 'Start over',
  },
  link: {
    holds: 'The address of this page opens exactly these ids.',
    tooMany:
      'These are too many for a link. They stay in this tab and come back when it is reloaded, but not where the address is sent to.',
    lost: 'This address does not hold its ids: they were too many for a link and stayed in the tab where they were pasted. Paste them again.',
  },
  results: {
    heading: 'What became of them',
    notYet: (ids: number) => `${count(ids, idForms)}, not looked up yet.`,
    found: (found: number, ids: number) => `${number(found)} of ${count(ids, idForms)} found`,
    missing: (n: number) => `${number(n)} not found`,
    notAmong: (devices: number, customers: number) =>
      `Not found: not among the ${count(devices, deviceForms)} of ${count(customers, customerForms)} that were read.`,
    butUnread: (customers: number) =>
      `But ${count(customers, customerForms)} could not be read, and may have them.`,
    butPartly: 'But not every device could be read.',
    lookInAll: 'Look in all my customers',
    estimated: (n: number) =>
      `${number(n)} by our estimate from the last contact, dashed below; the rest is the server’s word.`,
    filter: 'Result',
    all: 'All',
    words: {
      online: 'Online',
      late: 'Late',
      silent: 'Silent',
      neverSeen: 'Never seen',
      unclear: 'Contact unknown',
      missing: 'No such device',
      twice: 'Pasted more than once',
      several: 'Several devices',
    },
    missingHint: 'No device that was read has this id.',
    copyMissing: (n: number) =>
      n === 1 ? 'Copy the id not found' : `Copy the ${number(n)} not found`,
    copied: 'Copied',
    notCopied: 'Could not copy',
    caption: (shown: number, rows: number, ids: number) => {
      if (shown < rows) return `${number(shown)} of ${number(rows)} rows`
      return rows === ids
        ? count(ids, idForms)
        : `${count(ids, idForms)} in ${number(rows)} rows: some are those of several devices`
    },
    columns: { result: 'Result', pasted: 'Pasted as', remarks: 'Remarks' },
    times: (n: number) => `Pasted ${number(n)} times`,
    several: (nth: number, of: number) => `Device ${number(nth)} of ${number(of)} with this id`,
  },
}
