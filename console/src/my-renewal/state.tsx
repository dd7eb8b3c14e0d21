import { useIntl } from 'react-intl'
import { api, type Item } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { daysBetween, type License } from '~/my-product/situation'
import classes from './my-renewal.module.css'

type RenewalRequest = Item<'/renewal-requests'>

/** The newest request to renew a license; undefined while it is on its way, null where there is none. */
export function useLatestRequest(license: string): RenewalRequest | null | undefined {
  const { data } = api.useQuery('get', '/renewal-requests', { params: { query: { license_id: license, limit: 1 } } })
  return data && (data.items[0] ?? null)
}

/** What became of the last request to renew. One that was answered with a renewal is on the license itself. */
export function RenewalState({ license }: { license: License }) {
  const t = useText()
  const intl = useIntl()
  const request = useLatestRequest(license.id)
  // Whatever became of it: a license that runs longer than it did then has been renewed.
  if (!request || request.status === 'renewed' || license.expires_on > request.expires_on) return null
  const day = (at: string) => intl.formatDate(at, { dateStyle: 'long' })
  const asked = { owner: request.owner.company, asked: day(request.created_at), units: request.units }
  if (request.status === 'open') {
    return (
      <section className={classes.state} aria-label={t('my_renewal.state')}>
        <h2>{t('my_renewal.state.open', asked)}</h2>
        <p>{t('my_renewal.state.open_next', { ...asked, email: request.contact_email })}</p>
      </section>
    )
  }
  const answered = request.answered_at ?? request.created_at
  if (daysBetween(answered.slice(0, 10), new Date().toISOString().slice(0, 10)) > 60) return null
  return (
    <section className={classes.state} data-declined aria-label={t('my_renewal.state')}>
      <h2>{t('my_renewal.state.declined', { ...asked, answered: day(answered) })}</h2>
      {request.decline_reason && <blockquote>{request.decline_reason}</blockquote>}
      <p>{t('my_renewal.state.declined_next', asked)}</p>
    </section>
  )
}
