declare global {
  /** Not yet among TypeScript's own types, nor in every browser. */
  var trustedTypes: TrustedTypesFactory | undefined
}

type TrustedTypesFactory = {
  createPolicy: (
    name: string,
    rules: {
      createHTML: (markup: string) => string
      createScriptURL: (address: string) => string
    },
  ) => unknown
}

/** A text that can hold no element and no entity is a text; nothing else is markup of ours. */
export function passMarkup(markup: string): string {
  if (/[<&]/.test(markup)) throw new TypeError('markup is not written as text here')
  return markup
}

/** Scripts come from our own build, which lies under /assets/ on our own origin. */
export function passScriptAddress(address: string, origin: string): string {
  const url = new URL(address, origin)
  if (url.origin !== origin || !url.pathname.startsWith('/assets/')) {
    throw new TypeError('a script from elsewhere')
  }
  return address
}
