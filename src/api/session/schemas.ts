import * as v from 'valibot'
import { readInstant } from '#/lib/dates'
import { isGatewayCode } from '../errors'
import { identifier, jsonObject, optionalText, text } from '../wire'

const noAccess = { accounts: [], because: 'not_configured' as const }

/** Which ThingSpace accounts the user may use; else why none: by their level, or none is set up. */
const accessSchema = v.optional(
  v.object({
    accounts: v.array(v.string()),
    because: v.fallback(v.nullable(v.picklist(['level', 'not_configured'])), null),
  }),
  noAccess,
)

/** Our gateway's word on who is signed in; what it holds of the vendor's answer, no token. */
export const sessionSchema = v.pipe(
  jsonObject({
    user: jsonObject({ id: identifier, name: text, username: text, language: optionalText }),
    accessLevel: text,
    customer: jsonObject({
      id: identifier,
      name: text,
      features: v.nullish(v.array(v.string()), []),
    }),
    endsAt: optionalText,
    // A gateway of before the firmware section says nothing of it.
    thingspace: v.fallback(accessSchema, noAccess),
    endsBecause: v.fallback(v.nullable(v.picklist(['idle', 'vendor', 'absolute'])), null),
  }),
  v.transform(({ endsAt, ...session }) => {
    const end = readInstant(endsAt)
    return { ...session, endsAt: end.kind === 'instant' ? end.at : null }
  }),
)

/** Signed out here; and why not elsewhere, when that was asked for and could not be done. */
export const signedOutSchema = v.pipe(
  v.optional(jsonObject({ elsewhere: text })),
  v.transform((answer) => {
    if (answer === undefined) return { elsewhere: 'ended' as const }
    return { elsewhere: isGatewayCode(answer.elsewhere) ? answer.elsewhere : 'internal' }
  }),
)

export type SignedOut = v.InferOutput<typeof signedOutSchema>

export type Session = v.InferOutput<typeof sessionSchema>
