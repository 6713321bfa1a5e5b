import type { Random } from '../random'

/**
 * `integrations` of a full customer: https://wiki.telecomx.dk/doku.php?id=api:customer:list
 * All that is not on or off is a secret or somebody's account name, and holds a canary.
 */
export function integrationsOf(sparse: boolean, r: Random, secret: (path: string) => string) {
  const hidden = (path: string) => secret(`integrations.${path}`)
  const billing = {
    economic: {
      enabled: r.chance(0.5),
      agreementGrantToken: hidden('billing.economic.agreementGrantToken'),
      accrual: false,
    },
    rackbeat: { enabled: r.chance(0.3), bearerToken: hidden('billing.rackbeat.bearerToken') },
    uniconta: {
      enabled: r.chance(0.3),
      username: hidden('billing.uniconta.username'),
      password: hidden('billing.uniconta.password'),
      companyId: hidden('billing.uniconta.companyId'),
    },
    // A fourth system, of which the document knows nothing.
    dinero: {
      enabled: false,
      credentials: { client: { secret: hidden('billing.dinero.credentials.client.secret') } },
    },
  }
  if (sparse) return { billing }
  return {
    billing,
    licenses: {
      also: {
        enabled: r.chance(0.4),
        username: hidden('licenses.also.username'),
        password: hidden('licenses.also.password'),
        customerId: hidden('licenses.also.customerId'),
        tenantId: hidden('licenses.also.tenantId'),
      },
    },
    criipto: {
      enabled: r.chance(0.4),
      clientId: hidden('criipto.clientId'),
      clientSecret: hidden('criipto.clientSecret'),
      domain: hidden('criipto.domain'),
      clientIdRealm: hidden('criipto.clientIdRealm'),
    },
    ms365: {
      enabled: r.chance(0.6),
      tenantId: hidden('ms365.tenantId'),
      verified: r.chance(0.8),
      calendarSync: true,
      contactsSync: true,
      orgContactsSync: r.chance(0.5),
      presenceSync: r.chance(0.5),
      calendarShowAsMappings: {
        free: null,
        tentative: null,
        busy: 'BUSY',
        oof: 'HOLIDAY',
        workingElsewhere: 'OUT_OF_OFFICE',
      },
      calendarCategoryMappings: [{ category: 'Ferie', presence: 'HOLIDAY' }],
    },
    // In the example only.
    mvnoPrivate: { enabled: r.chance(0.2), portal: hidden('mvnoPrivate.portal') },
  }
}
