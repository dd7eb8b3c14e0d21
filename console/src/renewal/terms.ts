import type { License } from '~/license/license'
import type { RenewalRequest } from '~/renewal-request/request'
import type { Terms } from './quote'

/** What a renewal starts from: what the customer asked for, as far as a renewal goes. It never raises units. */
export function termsFor(license: Pick<License, 'units'>, asked?: Pick<RenewalRequest, 'units'>): Terms {
  return { months: 12, units: Math.min(asked?.units ?? license.units, license.units) }
}
