import { count, number } from './counting'

const deviceForms = { one: 'device', other: 'devices' }

/** The service of the other vendor, through which firmware is upgraded. */
export const firmware = {
  title: 'Firmware',
  frame: {
    account: 'Account',
    sections: 'Parts of Firmware',
    devices: 'Devices',
    images: 'Images',
    upgrades: 'Upgrades',
    schedule: 'Schedule an upgrade',
    notConfigured: 'Firmware is not set up',
    notConfiguredHint:
      'Puls knows of no ThingSpace account. Whoever runs it lists them in THINGSPACE_ACCOUNTS, beside THINGSPACE_URL, THINGSPACE_KEY, THINGSPACE_SECRET, THINGSPACE_USERNAME and THINGSPACE_PASSWORD.',
    level: 'Your access level does not open Firmware',
    levelHint: (usual: string) =>
      `It is open to those that THINGSPACE_LEVELS names where Puls is run; unless stated, ${usual}.`,
    noAccount: (account: string) => `There is no account ${account} here`,
    noAccountHint:
      'The address names an account that Puls is not set up with, or that you may not use.',
    toAccount: (account: string) => `Go to account ${account}`,
  },
  devices: {
    title: 'Firmware: devices',
    subject: 'Devices',
    things: 'devices',
    note: 'Firmware is what a device reported last night; what happened since shows tomorrow.',
    licencesUnknown:
      'The kind of licence could not be read, so the list leaves out who is licensed.',
    pageByPage: 'Page by page instead',
    allAtOnce: 'All devices and their versions',
    filters: {
      label: 'Filters',
      text: 'Search IMEI, phone number',
      eligible: 'Eligible only',
      anyProtocol: 'Any protocol',
      make: (value: string) => `Make ${value}`,
      model: (value: string) => `Model ${value}`,
      firmware: (value: string) => `Firmware ${value}`,
    },
    columns: {
      imei: 'IMEI',
      mdn: 'Phone (MDN)',
      make: 'Make',
      model: 'Model',
      firmware: 'Reported firmware',
      eligible: 'Eligible',
      licensed: 'Licensed',
      upgraded: 'Last upgraded',
      protocol: 'Protocol',
      state: 'State',
    },
    caption: (rows: number, isFirst: boolean, hasMore: boolean) =>
      `${isFirst ? 'The first' : 'The next'} ${count(rows, deviceForms)} by IMEI, ${hasMore ? 'and there are more' : 'and these are the last'}`,
    position: (from: string, to: string) => `${from} to ${to} of these`,
    wholeCaption: (matching: number, all: number) =>
      matching === all
        ? `All ${count(all, deviceForms)} of the account`
        : `Matching: ${number(matching)} of ${count(all, deviceForms)}`,
    versions: (versions: number, devices: number) =>
      `${count(versions, { one: 'version', other: 'versions' })} on ${count(devices, deviceForms)}`,
    noVersion: 'Not reported',
  },
  images: {
    title: 'Firmware: images',
    subject: 'Images',
    things: 'images',
    note: 'Candidates have the make, the model and the version that an image starts from, as reported last night. They are counted among all devices of the account.',
    caption: (images: number) =>
      count(images, {
        one: 'image for the devices of this account',
        other: 'images for the devices of this account',
      }),
    columns: {
      name: 'Image',
      from: 'From version',
      to: 'To version',
      launched: 'Released',
      candidates: 'Candidates',
      eligible: 'Eligible',
      schedule: 'Upgrade',
    },
    notCounted: 'Not counted: the devices have not been read',
    schedule: 'Schedule',
    noTarget: 'The image does not say to which version',
    cannotTell: 'The image does not say which devices it is for',
  },
  device: {
    documentTitle: (imei: string) => `${imei} · Firmware`,
    facts: 'Device',
    search: {
      subject: 'The device',
      searching: (read: string) => `Looking for the device: ${read} devices read`,
      stop: 'Stop',
      stopped: 'The search was stopped.',
      searchAgain: 'Search again',
      notFound: (read: number) =>
        `Not found: ${count(read, deviceForms)} read, and it is none of them`,
      notFoundUnread: (read: number, unread: number) =>
        `Not found among ${count(read, deviceForms)} read; ${number(unread)} more could not be read, and it may be one of those`,
      notFoundHint: 'It may be in another account, or the IMEI in the address is wrong.',
      toList: 'All devices of the account',
    },
    open: 'Open upgrade',
    openSubject: 'Open upgrades',
    noneOpen: 'It is in no upgrade that is not over.',
    image: 'Image',
    upgradeState: 'Upgrade',
    thisDevice: 'This device',
    firstDay: 'First day (UTC)',
    lastDay: 'Last day (UTC)',
    history: 'Upgrades of the last six months',
    historySubject: 'The history',
    historyCaption: (entries: number) =>
      `${count(entries, { one: 'result', other: 'results' })}, the latest first`,
    noHistory: 'Nothing came of any upgrade in the last six months.',
    began: 'Began',
    fromVersion: 'From',
    toVersion: 'To version',
    outcome: 'Result',
    reason: 'Reason',
    upgrade: 'Upgrade',
  },
  notSaid: 'Not said',
  notReported: 'Not reported',
  never: 'Never',
  copyImei: (imei: string) => `Copy ${imei}`,
  unknownWord: 'ThingSpace sends a word that its documents do not name.',
  eligible: { yes: 'Yes', no: 'No' },
  /** Of a device, as the network has it. */
  deviceStates: {
    active: 'Active',
    suspended: 'Suspended',
    deactivated: 'Deactivated',
    preActive: 'Pre-active',
    pending: 'Pending',
  },
  /** Of an upgrade: accepted is not scheduled, and finished is not succeeded. */
  upgradeStates: {
    RequestPending: { word: 'Requested', hint: 'Accepted, and not yet scheduled.' },
    Queued: { word: 'Queued', hint: 'Scheduled. It begins on its first day.' },
    InProgress: { word: 'In progress', hint: 'Devices are being upgraded.' },
    Finished: { word: 'Finished', hint: 'It is over. What came of it stands with each device.' },
    RequestFailed: { word: 'Not scheduled', hint: 'It was asked for and could not be scheduled.' },
    UpgradeFailed: { word: 'Did not run', hint: 'It was scheduled and did not run.' },
  },
  /** Of one device in an upgrade. */
  outcomes: {
    pending: 'Being checked',
    accepted: 'Accepted',
    rejected: 'Rejected',
    succeeded: 'Upgraded',
    failed: 'Failed',
    added: 'Added',
    removed: 'Removed',
  },
  failures: {
    signIn: {
      login_refused: 'The firmware service refused our sign-in. An administrator was told.',
      login_blocked:
        'The firmware service refused our sign-in. Puls leaves it alone for half an hour, so that the account is not locked.',
      login_useless:
        'The firmware service let us sign in and then did not take it. An administrator was told.',
    },
    /** By the gateway’s word for the vendor’s message. */
    refusals: {
      device_list_empty: 'The firmware service was given no device.',
      start_date: 'The firmware service does not take this first day.',
      inactive_account: 'The firmware service says that the account is not active.',
      index_exceeded: 'The firmware service has no devices that far down its list.',
      input_binding: 'The firmware service was sent nothing that it could read.',
      account_name: 'The firmware service does not take this account name.',
      device_id: 'The firmware service does not take this IMEI.',
      index: 'The firmware service does not take this place in its list.',
      upgrade_id: 'The firmware service knows no such upgrade, or no longer.',
      uuid: 'The firmware service does not take this id.',
      last_seen_device_id:
        'The firmware service goes on from devices of this account only, and the one in the address is none.',
    },
    otherRefusal: 'The firmware service refused this.',
    copyRefusal: 'Copy the service’s answer',
    markerRepeated: (rows: number) =>
      `The firmware service repeated a page marker; stopped after ${count(rows, deviceForms)}.`,
    reasons: {
      upstream_timeout: 'The firmware service did not answer in time.',
      upstream_unreachable: 'The firmware service cannot be reached.',
      upstream_error: 'The firmware service reported an error of its own.',
      upstream_redirect: 'The firmware service pointed to another address, which we do not follow.',
    },
  },
}
