import type { Kind } from './catalogue'
import type { Life } from './seed-devices'

/** What a row of support@'s own customer has that is out of the ordinary; the rest is drawn. */
export type Oddity = {
  name?: string
  kind?: Kind
  life?: Life
  quirk?: Quirk
  documentedId?: boolean
  enabled?: boolean
  development?: boolean
}

/** What `device-row` does to a row so that it looks like one of the documents' own. */
export type Quirk =
  | 'documented-tablet'
  | 'documented-stb'
  | 'no-model'
  | 'nothing-empty'
  | 'no-android-type'
  | 'package-ids'

/** By position: the first rows of the list, so that page one shows them all. */
export const oddities: readonly Oddity[] = [
  {
    name: '15.6" Hjemme',
    kind: 'ANDROID_TABLET',
    quirk: 'documented-tablet',
    documentedId: true,
    life: 'steady',
  },
  {
    name: 'MAG520, Arbejde',
    kind: 'STB',
    quirk: 'documented-stb',
    documentedId: true,
    life: 'steady',
  },
  {
    name: 'MAG520, Hjemme',
    kind: 'STB',
    quirk: 'documented-stb',
    documentedId: true,
    life: 'dead',
  },
  {
    name: 'MAG250, hjemme',
    kind: 'STB',
    quirk: 'documented-stb',
    documentedId: true,
    life: 'dead',
  },
  { name: 'Bolig 12 🛏️👵🏽', kind: 'ANDROID_TABLET' },
  { name: '=SUM(A1:A9)', kind: 'ANDROID_TABLET' },
  { name: '+45 12 34 56 78', kind: 'STB' },
  { name: '@reception', kind: 'STB', life: 'flapping' },
  { name: '-12 grader (fryser)', kind: 'ANDROID_BOX' },
  { name: '<b>Stue 3</b> & "køkken"', kind: 'ANDROID_TABLET' },
  { name: "O'Neill; DROP TABLE stuer", kind: 'STB' },
  { name: '  mellemrum foran og bagved  ', kind: 'STB' },
  { name: 'Stue 4\tog\nlinjeskift', kind: 'STB' },
  { name: 'غرفة ١٢', kind: 'ANDROID_TABLET' },
  { name: 'ÆØÅ æøå ÉÜ', kind: 'ANDROID_TABLET' },
  { name: '', kind: 'STB' },
  { name: '0', kind: 'STB' },
  {
    name: 'Fællesstue i stueetagen, til venstre for trappen, bag den store reol med spil, over for køkkenet, tæt på døren til haven, den med gult tape på bagsiden, opsat ved ombygningen, skal flyttes når nordfløjen åbner igen efter renovering',
    kind: 'STB',
  },
  { name: 'Lager, aldrig i brug', kind: 'STB', life: 'never' },
  { name: 'Lager, aldrig i brug', kind: 'ANDROID_TABLET', life: 'never' },
  { name: 'Slukket efter aftale', kind: 'STB', enabled: false, life: 'dead' },
  { name: 'Slukket tablet', kind: 'ANDROID_TABLET', enabled: false, life: 'presumed-dead' },
  { name: 'Udvikling 1', kind: 'STB', development: true, life: 'steady' },
  { name: 'Udvikling 2', kind: 'ANDROID_BOX', development: true, life: 'dead' },
  { name: 'Uden model', kind: 'STB', quirk: 'no-model' },
  { name: 'Uden tomme felter', kind: 'STB', quirk: 'nothing-empty' },
  {
    name: 'Uden tomme felter, tablet',
    kind: 'ANDROID_TABLET',
    quirk: 'nothing-empty',
    life: 'never',
  },
  { name: 'Uden androidType', kind: 'ANDROID_BOX', quirk: 'no-android-type' },
  { name: 'Mangler apps efter pakkenavn', kind: 'ANDROID_TABLET', quirk: 'package-ids' },
  { name: 'Tavs for nylig', kind: 'STB', life: 'recent' },
  { name: 'Formodet død', kind: 'STB', life: 'presumed-dead' },
  { name: 'Formodet død', kind: 'ANDROID_TABLET', life: 'presumed-dead' },
  { name: 'Død', kind: 'ANDROID_BOX', life: 'dead' },
  { name: 'Står på standby', kind: 'STB', life: 'standby' },
]
