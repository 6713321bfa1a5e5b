/**
 * What the sandbox takes for ThingSpace's two sign-ins: the application's key and secret, and the
 * user name and password of the connectivity session. The one place where they stand; whoever starts
 * the sandbox is handed them in its first message. Named so that one search of logs and bundles finds
 * them where they must not be.
 * https://thingspace.verizon.com/documentation/apis/software-management/getting-started/get-credentials.html
 */
export const credentials = {
  key: 'puls-demo-key',
  secret: 'CANARY-thingspace-secret-4c1d07',
  username: 'puls-demo-service',
  password: 'CANARY-thingspace-password-9be2f3',
} as const
