import { isWord, type Words } from '../vendor/failure'

/**
 * The vendor's page of error messages, as far as it is known. They all come with the code
 * INVALID_PARAMETER, so the message is what tells them apart; it goes to the browser as our word.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
const documented = new Map([
  ['device list is empty', 'device_list_empty'],
  ['fotapostupgrades: invalid state date', 'start_date'],
  ['inactive account', 'inactive_account'],
  ['index exceeds number of devices in list', 'index_exceeded'],
  ['input binding error', 'input_binding'],
  ['invalid account name format', 'account_name'],
  ['invalid device id format', 'device_id'],
  ['invalid index value', 'index'],
  ['invalid upgradeid', 'upgrade_id'],
  ['invalid uuid', 'uuid'],
  ['lastseendeviceid not valid', 'last_seen_device_id'],
])

/** `{ errorCode, errorMessage }` everywhere but at the token, which has OAuth's `{ error }`. */
export function readThingSpaceWords(body: unknown): Words {
  if (typeof body !== 'object' || body === null) return { word: undefined }
  const [code, message, oauth]: unknown[] = ['errorCode', 'errorMessage', 'error'].map((key) =>
    Reflect.get(body, key),
  )
  const word = isWord(code) ? code : oauth
  return {
    word: isWord(word) ? word : undefined,
    reason: typeof message === 'string' ? documented.get(normal(message)) : undefined,
  }
}

function normal(message: string): string {
  return message.slice(0, 100).trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase()
}
