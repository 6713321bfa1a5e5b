import type { Account } from './accounts'
import { day, isoInstant } from './wire-times'

/** What there is to upgrade: makes and models with the versions that came out for them. */
export type Model = {
  make: string
  model: string
  clientType: 'OMADM' | 'LWM2M'
  versions: readonly string[]
  /** Of a hundred devices; 0 is sown apart. */
  share: number
}

export const models: readonly Model[] = [
  {
    make: 'Verizon',
    model: 'Model-A',
    clientType: 'OMADM',
    versions: [
      'VerizonFirmwareVersion-01',
      'VerizonFirmwareVersion-02',
      'VerizonFirmwareVersion-03',
    ],
    share: 24,
  },
  {
    make: 'Nordlink',
    model: 'NL-420',
    clientType: 'LWM2M',
    versions: ['NL420_2.1.0', 'NL420_2.3.1', 'NL420_2.4.0'],
    share: 22,
  },
  {
    make: 'Nordlink',
    model: 'NL-700X',
    clientType: 'OMADM',
    versions: ['NL700X_07.11', 'NL700X_07.12'],
    share: 16,
  },
  {
    make: 'Fjordcom',
    model: 'Gateway 5',
    clientType: 'OMADM',
    versions: ['FG5-5.02.11', 'FG5-5.03.00', 'FG5-5.03.02'],
    share: 18,
  },
  {
    make: 'Fjordcom',
    model: 'Tracker Mini',
    clientType: 'LWM2M',
    versions: ['TM 1.9', 'TM 1.10'],
    share: 12,
  },
  {
    make: 'Havnelink',
    model: 'Meter-7',
    clientType: 'LWM2M',
    versions: ['M7.00.31', 'M7.00.32'],
    share: 8,
  },
  storyModel('HL-40'),
  storyModel('HL-41'),
]

/** Of these an account has forty devices and no more, for the one image there is for them. */
function storyModel(model: string): Model {
  const plain = model.replace('-', '')
  const versions = [`${plain}_1.0.8`, `${plain}_1.1.0`]
  return { make: 'Havnelink', model, clientType: 'OMADM', versions, share: 0 }
}

/** For each account, by its index. */
export const storyModels = [models.length - 2, models.length - 1] as const

export type Image = {
  firmwareName: string
  /** Its place in `models`. */
  model: number
  fromVersion: string
  toVersion: string
  launchedAt: number
  releaseNote: string
}

/** From each version to the next, and from the first to the last. */
export function imagesOf({ models: own }: Account, base: number): Image[] {
  return models.flatMap(({ make, model, versions }, index) => {
    if (!own.has(index)) return []
    const steps = versions.slice(1).map((_, at) => [at, at + 1] as const)
    const all = versions.length > 2 ? [...steps, [0, versions.length - 1] as const] : steps
    return all.map(([from, to]) => ({
      firmwareName: `FOTA_${make}_${model}_0${from + 1}To0${to + 1}_HF`.replaceAll(' ', '-'),
      model: index,
      fromVersion: versions[from] ?? '',
      toVersion: versions[to] ?? '',
      // Old enough for the upgrades of the last six months.
      launchedAt: base - (190 + index * 17 + (2 - to) * 60) * day,
      releaseNote: from === 1 ? 'Fixes a loss of connection after roaming.' : '',
    }))
  })
}

/**
 * A row of the firmware list; `participantName` is an internal reference, which the example fills with
 * an account. https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-firmware-list.html
 */
export function imageRow(image: Image, account: Account) {
  return {
    firmwareName: image.firmwareName,
    participantName: account.name,
    launchDate: isoInstant(image.launchedAt),
    releaseNote: image.releaseNote,
    model: models[image.model]?.model,
    make: models[image.model]?.make,
    fromVersion: image.fromVersion,
    toVersion: image.toVersion,
  }
}
