import type { Context } from 'hono'
import { accountOf } from './accounts'
import { requireTokens } from './caller'
import { imageRow, imagesOf } from './images'
import type { Thingspace } from './thingspace'

/**
 * GET /api/fota/v1/firmware/{account}: a bare list, computed from the devices of the account.
 * https://thingspace.verizon.com/documentation/apis/software-management/api-reference/get-firmware-list.html
 */
export function listFirmware({ estate, signIns }: Thingspace) {
  return (c: Context) => {
    requireTokens(c, signIns)
    const account = accountOf(estate.accounts, c.req.param('account') ?? '')
    return c.json(imagesOf(account, estate.base).map((image) => imageRow(image, account)))
  }
}
