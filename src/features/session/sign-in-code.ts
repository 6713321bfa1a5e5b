import { lazyCode } from '#/ui/lazy-code'

/** Only who is not signed in needs these. */
export const signInPage = lazyCode(async () => (await import('./sign-in-page')).SignInPage)

export const signInForm = lazyCode(async () => (await import('./sign-in-form')).SignInForm)
