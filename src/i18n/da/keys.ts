import type { keys as en } from '../en/keys'

export const keys: typeof en = {
  groups: { anywhere: 'Overalt', rows: 'I en liste', pages: 'Gå til en side' },
  names: {
    palette: 'Find sider, kunder, enheder og ordrer',
    search: 'Søg på siden',
    leaveSearch: 'Forlad søgefeltet',
    help: 'Tastaturgenveje',
    nextRow: 'Næste række',
    previousRow: 'Forrige række',
    openRow: 'Åbn rækken',
    selectRow: 'Vælg rækken',
    handOff: 'Kopiér overdragelsesteksten',
    goOverview: 'Overblik',
    goTriage: 'Triage',
    goDevices: 'Enheder',
    goOrders: 'Ordrer',
    goCustomers: 'Kunder',
    goApps: 'Apps',
    goFirmware: 'Firmware',
    goSettings: 'Indstillinger',
  },
  afterwards: 'derefter',
  notHere: 'ikke her',
  singleKeys: 'Brug enkelte bogstaver som genveje',
  off: 'Genveje med et enkelt tegn er slået fra: kun dem med Ctrl, ⌘, Enter og Esc virker.',
}
