/** Models, versions and apps of the invented fleet: what the rows are drawn from. */

export type Kind = 'STB' | 'ANDROID_TABLET' | 'ANDROID_BOX'

/** Stored as a number; the place in this list is that number. */
export const kinds = ['STB', 'ANDROID_TABLET', 'ANDROID_BOX'] as const satisfies readonly Kind[]

export type Model = { model: string; androidVersion: string | null }

export const models: Record<Kind, readonly [Model, ...Model[]]> = {
  STB: [
    { model: 'MAG520', androidVersion: null },
    { model: 'MAG250', androidVersion: null },
    { model: 'MAG540', androidVersion: null },
    { model: 'MAG324', androidVersion: null },
  ],
  ANDROID_TABLET: [
    { model: 'TC15', androidVersion: '10' },
    { model: 'TC15', androidVersion: '11' },
    { model: 'TC22', androidVersion: '12' },
    { model: 'SM-T510', androidVersion: '11' },
  ],
  ANDROID_BOX: [
    { model: 'FB4K', androidVersion: '9' },
    { model: 'FB4K', androidVersion: '12' },
  ],
}

/** Newest first; most boxes have the newest. Two schemes: dotted on set-top boxes, a build number on Android. */
export const launchers: Record<Kind, readonly [string, ...string[]]> = {
  STB: ['2.1.1', '2.1.0', '2.0.14', '1.9.8'],
  ANDROID_TABLET: ['211', '209', '204', '198'],
  ANDROID_BOX: ['211', '210', '204'],
}

export const heartbeatVersions = ['3.5', '3.4', '3.1'] as const

export type AppVersion = { versionCode: number; versionName: string }

export type App = {
  id: string
  name: string
  versionCode: number
  versionName: string
  /** A version that some devices still have. */
  older: AppVersion
  /** Of an app that is being rolled out: the one before the newest, which some devices have got as far as. */
  before?: AppVersion
  kinds: readonly Kind[]
}

const android = ['ANDROID_TABLET', 'ANDROID_BOX'] as const
const tablet = ['ANDROID_TABLET'] as const

export const apps: readonly App[] = [
  app('com.android.packageinstaller', 'Pakkeinstallationsprogram', 29, '10', 28, '9', android),
  app('com.android.settings', 'Indstillinger', 29, '10', 28, '9', android),
  app('com.android.deskclock', 'Ur', 601, '6.0.1', 580, '5.8', tablet),
  app('com.android.calculator2', 'Lommeregner', 78, '7.8', 77, '7.7', tablet),
  app('com.android.camera2', 'Kamera', 210, '2.1.0', 200, '2.0.0', tablet),
  app(
    'com.amazon.avod.thirdpartyclient',
    'Amazon Prime Video',
    378,
    '3.0.378',
    366,
    '3.0.366',
    android,
  ),
  app('com.fitnessapps.marafun', 'MaraFUN', 14, '1.4', 10, '1.0', tablet),
  app('dk.pulstest.sange', 'Sange fra dengang', 42, '4.2', 38, '3.8', android),
  app('dk.pulstest.avis', 'Dagens avis', 133, '1.33', 121, '1.21', tablet),
  app('dk.pulstest.menukort', 'Menukort', 9, '0.9', 8, '0.8', android),
  {
    ...app('dk.pulstest.kald', 'Kald & besked', 2070, '2.7.0', 2063, '2.6.3', tablet),
    before: { versionCode: 2069, versionName: '2.6.9' },
  },
  app('dk.pulstest.gymnastik', 'Stolegymnastik', 31, '3.1', 30, '3.0', android),
]

function app(
  id: string,
  name: string,
  versionCode: number,
  versionName: string,
  olderCode: number,
  olderName: string,
  on: readonly Kind[],
): App {
  const older = { versionCode: olderCode, versionName: olderName }
  return { id, name, versionCode, versionName, older, kinds: on }
}
