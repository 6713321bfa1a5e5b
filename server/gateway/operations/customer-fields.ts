import { plain, type Allowed, type Fields } from './allow-list'

/** A row of the list. https://wiki.telecomx.dk/doku.php?id=api:customer:list */
const condensed: Fields = {
  ...plain('_id', 'state', 'name', 'address', 'phoneNumber', 'faxNumber', 'emailAddress'),
  ...plain('isReseller', 'isOrganization', 'parentReseller', 'customerGroup'),
  iptv: { fields: plain('stbs', 'stbsOffline', 'ios', 'android', 'web', 'apps') },
}

const agreement: Allowed = { fields: plain('responseTime', 'days', 'period') }

/** One customer in full. Left out on purpose: `custom`, and of `integrations` all but on or off. */
const full: Fields = {
  ...condensed,
  ...plain('website', 'authenticationSecurity', 'bindingDate', 'simTag'),
  ...plain('resellerPortal', 'resellerInvoice', 'resellerSkin'),
  features: { each: 'plain' },
  organizationResellers: { each: 'plain' },
  resellerCustomerGroups: { each: { fields: plain('_id', 'name') } },
  addresses: {
    each: {
      fields: {
        ...plain('_id', 'primary', 'alternativeName', 'address', 'zip', 'city', 'state', 'country'),
        ...plain('fixedNumber', 'faxNumber', 'municipalityCode'),
      },
    },
  },
  storage: { fields: plain('used', 'total') },
  serviceLevelAgreements: {
    fields: {
      remote: agreement,
      onsite: agreement,
      services: {
        fields: {
          ...plain('phoneSupportErrors', 'phoneSupportChanges', 'onsiteInclusive'),
          ...plain('hardwareInclusive', 'mitelSwas', 'prescriptionStatus'),
        },
      },
    },
  },
  integrations: {
    fields: {
      billing: { fields: { economic: 'switch', rackbeat: 'switch', uniconta: 'switch' } },
      licenses: { fields: { also: 'switch' } },
      criipto: 'switch',
      ms365: 'switch',
      mvnoPrivate: 'switch',
    },
  },
}

/** Money and remarks are the reseller's: not for the customer's own users. */
const resellersOnly: Fields = {
  ...plain('notes'),
  finance: {
    fields: {
      ...plain('invoiceMethod', 'paymentTerms', 'vatNumber', 'emailAddress'),
      ...plain('sipUsageLimit', 'mvnoUsageLimit', 'channelLimit'),
    },
  },
}

export const customerRow: Allowed = { fields: condensed }
export const fullCustomer: Allowed = { fields: full }
export const fullCustomerForReseller: Allowed = { fields: { ...full, ...resellersOnly } }
