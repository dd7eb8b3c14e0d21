import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import type { Tone } from '~/patterns/status-badge'
import { useProduct } from '~/registration/how-to'
import { dayIn } from './life-line'
import { type License, type Situation, situationOf } from './situation'

export type LicenseStatus = License['status']

export const LICENSE_TONES: Record<LicenseStatus, Tone> = {
  not_started: 'blue',
  not_activated: 'grey',
  normal: 'green',
  expiring_soon: 'amber',
  grace: 'amber',
  expired: 'red',
  frozen: 'violet',
  purged: 'red',
  suspended: 'violet',
  disabled: 'grey',
}

/** What the sentences about a license are filled with. */
export function useLicenseValues(license: License) {
  const intl = useIntl()
  const product = useProduct(license.product.code)
  const day = (value: string) => intl.formatDate(value, { dateStyle: 'long', timeZone: 'UTC' })
  return {
    start: day(license.starts_on),
    expiry: day(license.expires_on),
    grace: day(license.grace_ends_on),
    end: day(product?.end_of_life ?? license.expires_on),
    months: license.auto_renew_months,
    owner: license.owner.company,
    product: license.product.name,
    kind: product?.kind ?? 'software',
    used: license.used_units,
    units: license.units,
    unit: product?.unit ?? 'unit',
  }
}

export interface LicenseWords {
  situation: Situation
  today: string
  /** How the license stands: what runs until when, and what that includes. */
  standing: string
  /** How much is in use. */
  use: string
}

/** How a license stands, in one or two sentences. */
export function useLicenseWords(license: License): LicenseWords {
  const t = useText()
  const values = useLicenseValues(license)
  const today = dayIn(license.time_zone, new Date())
  const situation = situationOf(license, today, useProduct(license.product.code)?.end_of_life)
  return {
    situation,
    today,
    standing: t(`my_product.standing.${situation}`, values),
    use: t(license.flags.exceeded_allocation ? 'my_product.use.exceeded' : 'my_product.use.within', values),
  }
}
