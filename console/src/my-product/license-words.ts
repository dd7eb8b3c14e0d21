import { useIntl } from 'react-intl'
import type { Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import type { Tone } from '~/patterns/status-badge'
import { useProduct } from '~/registration/how-to'

export type License = Item<'/licenses'>
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

/** How a license stands, in one or two sentences: what runs until when, what that includes, how much is in use. */
export function useLicenseWords(license: License): { standing: string; use: string } {
  const t = useText()
  const intl = useIntl()
  const unit = useProduct(license.product.code)?.unit ?? 'unit'
  const day = (value: string) => intl.formatDate(value, { dateStyle: 'long', timeZone: 'UTC' })
  const values = {
    start: day(license.starts_on),
    expiry: day(license.expires_on),
    grace: day(license.grace_ends_on),
    owner: license.owner.company,
  }
  return {
    standing: t(`my_product.standing.${license.status}`, values),
    use: t(license.flags.exceeded_allocation ? 'my_product.use.exceeded' : 'my_product.use.within', {
      used: license.used_units,
      units: license.units,
      unit,
    }),
  }
}
