/** An error as the vendor documents it: a status and a body. */
export class ServiceRefusal extends Error {
  readonly status: 400 | 401
  readonly body: Pair | OAuthError

  constructor(status: 400 | 401, body: Pair | OAuthError) {
    super('errorCode' in body ? body.errorCode : body.error)
    this.name = 'ServiceRefusal'
    this.status = status
    this.body = body
  }
}

type Pair = { errorCode: string; errorMessage: string }

/** Those of the token endpoint: RFC 6749, section 5.2. */
type OAuthError = { error: string; error_description: string }

/**
 * Firmware errors are all 400 with this code, told apart by their message.
 * https://thingspace.verizon.com/resources/documentation/software_management/API_Reference/Error_Messages/
 */
export function invalidParameter(errorMessage: string): ServiceRefusal {
  return new ServiceRefusal(400, { errorCode: 'INVALID_PARAMETER', errorMessage })
}

/**
 * A token that is missing, unknown or too old. The codes are those of the connectivity service, which
 * gives out the sessions; what the firmware service answers is not documented. Those of a bearer are
 * made after the same pattern.
 * https://thingspace.verizon.com/resources/documentation/connectivity/API_Reference/Synchronous_Error_Messages/
 */
export function unauthorized(code: string, errorMessage: string): ServiceRefusal {
  return new ServiceRefusal(401, { errorCode: `UnifiedWebService.${code}`, errorMessage })
}

export function noToken(status: 400 | 401, error: string, description: string): ServiceRefusal {
  return new ServiceRefusal(status, { error, error_description: description })
}

/** What a fault says that names a status and no body. */
export function pairOf(status: number): Pair {
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
