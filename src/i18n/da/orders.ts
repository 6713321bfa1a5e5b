import type { orders as en } from '../en/orders'
import { count, number } from './counting'

const ordrer = { one: 'ordre', other: 'ordrer' }

export const orders: typeof en = {
  title: 'Ordrer',
  subject: 'Ordrerne',
  things: 'ordrer',
  caption: (total) => `${count(total, ordrer)} passer, i serverens rækkefølge`,
  captionSorted: (total, by) => `${count(total, ordrer)} passer, efter ${by}`,
  columns: {
    name: 'Navn',
    snowId: 'SNOW-id',
    poNumber: 'PO-nummer',
    ean: 'EAN',
    item: 'PowerNet-vare',
    reseller: 'Forhandler',
    devices: 'Enheder',
    remarks: 'Bemærkninger',
    orderer: 'Bestiller',
  },
  noName: '(uden navn)',
  remarks: {
    noDevices: 'Ingen enheder',
    noDevicesHint: 'Ordren nævner ingen enheder.',
    unreadable: (n) => (n === 1 ? '1 ulæselig' : `${number(n)} ulæselige`),
    unreadableHint: (ids) => `Hverken MAC-adresse eller stregkode: ${ids}`,
    repeated: (n) => `${number(n)} to gange`,
    repeatedHint: (ids) => `Mere end én gang på denne ordre: ${ids}`,
    more: (n) => `${number(n)} mere`,
  },
  filters: {
    label: 'Filtre',
    text: 'Søg efter ordrer',
    searched:
      'Serveren søger i navn, PO-nummer, P1-opgave, licenser og ændringer; de sidste tre vises ikke her. Den søger ikke i SNOW-id.',
  },
}
