/**
 * An error as the vendor documents it: a status and a machine word, often the name of the parameter
 * at fault. The body's form is documented nowhere; `{"message": word}` is ours.
 */
export class Refusal extends Error {
  readonly status: 400 | 401 | 403 | 404
  readonly word: string

  constructor(status: 400 | 401 | 403 | 404, word: string) {
    super(word)
    this.name = 'Refusal'
    this.status = status
    this.word = word
  }
}

/** "Insufficient access level", and a customer outside one's reach. */
export function accessDenied(): Refusal {
  return new Refusal(403, 'access_denied')
}
