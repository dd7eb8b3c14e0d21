import { type IntlShape, useIntl } from 'react-intl'
import { type Answer, api, http, refresh } from '~/app/api/client'
import { type Text, useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { Organization } from './organization'

export type Change = 'suspend' | 'reactivate' | 'cancel' | 'disable' | 'enable'

interface Props {
  organization: Organization
  change: Change
  onClose: () => void
}

/** Asks before a partner's or customer's status changes, and says how many people and licenses it touches. */
export function StatusChange({ organization, change, onClose }: Props) {
  const t = useText()
  const { id, company } = organization
  const effects = useEffects(organization, change)

  async function run() {
    await http.POST(`/organizations/{id}/${change}`, { params: { path: { id } } })
    await Promise.all([refresh('/organizations'), refresh('/licenses'), refresh('/subscriptions')])
    void notify(t(`organization.change.${change}.done`, { company }))
  }

  if (!effects) return null
  return (
    <Confirm
      destructive={change === 'cancel' || change === 'disable'}
      onClose={onClose}
      title={t(`organization.change.${change}.title`, { company })}
      effects={effects}
      action={t(`organization.change.${change}.action`)}
      run={run}
    />
  )
}

type Preview = Answer<'/organizations/{id}/cancel-preview'>

/** What a cancellation does, counted by the server. */
function cancelEffects(preview: Preview, t: Text, formatDate: IntlShape['formatDate']): string[] {
  const { partners_below, customers, licenses, people, registration_keys } = preview
  if (partners_below > 0) return [t('organization.cancel.partners', { total: partners_below })]
  const day = formatDate(`${preview.expires_on}T12:00:00Z`, { dateStyle: 'long', timeZone: 'UTC' })
  return [
    t('organization.cancel.people', { total: people }),
    t('organization.cancel.customers', { total: customers }),
    t('organization.cancel.licenses', { total: licenses, day }),
    ...(registration_keys > 0 ? [t('organization.cancel.keys', { total: registration_keys })] : []),
    t('organization.change.cancel.effect_third'),
  ]
}

/** What will happen, with numbers; undefined until they are known. What could not be counted is left out. */
function useEffects({ id, kind }: Organization, change: Change): string[] | undefined {
  const t = useText()
  const { formatDate } = useIntl()
  const isCustomer = kind === 'customer'
  const below = api.useQuery(
    'get',
    '/organizations',
    { params: { query: { kind: 'customer', parent_id: id, limit: 1 } } },
    { enabled: !isCustomer },
  )
  const own = api.useQuery(
    'get',
    '/licenses',
    { params: { query: { customer_id: id, limit: 1 } } },
    { enabled: isCustomer },
  )
  const preview = api.useQuery(
    'get',
    '/organizations/{id}/cancel-preview',
    { params: { path: { id } } },
    { enabled: change === 'cancel' },
  )
  const counted = isCustomer ? own : below
  if (counted.isPending || (change === 'cancel' && preview.isPending)) return undefined
  if (change === 'cancel' && preview.data) return cancelEffects(preview.data, t, formatDate)
  const values = { customers: below.data?.total ?? 0, licenses: own.data?.total ?? 0 }
  const withNumber = isCustomer ? 'first' : 'second'
  return (['first', 'second', 'third'] as const)
    .filter((which) => which !== withNumber || counted.data)
    .map((which) => t(`organization.change.${change}.effect_${which}`, values))
}
