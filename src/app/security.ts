import { setNonce } from 'get-nonce'
import { passMarkup, passScriptAddress } from './trusted-types'

/**
 * The first import of the app: what runs before it escapes the policy. Mantine and React set the
 * text of style elements through `innerHTML`, which Trusted Types would refuse without a default
 * policy. https://developer.mozilla.org/en-US/docs/Web/API/TrustedTypePolicyFactory/createPolicy
 */
globalThis.trustedTypes?.createPolicy('default', {
  createHTML: passMarkup,
  createScriptURL: (address) => passScriptAddress(address, location.origin),
})

/** The nonce of this page, which the gateway made for it; readable as a property only. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}

// Two libraries write style elements: Mantine asks its provider, react-remove-scroll asks get-nonce.
setNonce(styleNonce())
