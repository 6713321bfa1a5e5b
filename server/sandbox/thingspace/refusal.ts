/**
 * An error of the vendor's APIs: a status and a pair of code and message. Firmware errors are all
 * 400 `INVALID_PARAMETER`, told apart by their message.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
export class PairRefusal extends Error {
  readonly status: 400 | 401
  readonly errorCode: string

  constructor(status: 400 | 401, errorCode: string, errorMessage: string) {
    super(errorMessage)
    this.name = 'PairRefusal'
    this.status = status
    this.errorCode = errorCode
  }
}

export function invalidParameter(message: string): PairRefusal {
  return new PairRefusal(400, 'INVALID_PARAMETER', message)
}

/**
 * A token that is missing, unknown or too old. The codes are those of the connectivity service, which
 * gives out the sessions; what the firmware service answers is not documented. Those of a bearer are
 * made after the same pattern.
 * https://thingspace.verizon.com/resources/documentation/connectivity/API_Reference/Synchronous_Error_Messages/
 */
export function unauthorized(code: string, message: string): PairRefusal {
  return new PairRefusal(401, `UnifiedWebService.${code}`, message)
}

/** An error of the token endpoint, whose body is OAuth's: RFC 6749, section 5.2. */
export class OAuthRefusal extends Error {
  readonly status: 400 | 401
  readonly error: string

  constructor(status: 400 | 401, error: string, description: string) {
    super(description)
    this.name = 'OAuthRefusal'
    this.status = status
    this.error = error
  }
}

/** What a fault says that names a status and no body. */
export function pairOf(status: number): { errorCode: string; errorMessage: string } {
  const [errorCode, errorMessage] = pairs.get(status) ?? ['INTERNAL_SYSTEM_ERROR', 'fault']
  return { errorCode, errorMessage }
}

const pairs = new Map<number, [string, string]>([
  [400, ['INVALID_PARAMETER', 'Input binding error']],
  [
    401,
    ['UnifiedWebService.REQUEST_FAILED.SessionToken.Expired', 'The session token has expired.'],
  ],
  [403, ['UnifiedWebService.REQUEST_FAILED.AccountName', 'Resource not available']],
  [404, ['UnifiedWebService.REQUEST_FAILED.AccountNotFound', 'Resource not found']],
])
