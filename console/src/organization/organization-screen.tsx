import type { ReactNode } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { type PageTab, PageTabs } from '~/patterns/page-tabs'
import type { Organization, OrganizationKind } from './organization'
import { OrganizationStatus } from './organization-status'

/** `only` and `not`: the kind of organization that it is for, or not for. */
export interface OrganizationTab extends PageTab {
  only?: OrganizationKind
  not?: OrganizationKind
  show: (organization: Organization) => ReactNode
}

interface Props {
  id: string
  parent: { label: string; to: '/partners' | '/customers' }
  tabs: readonly OrganizationTab[]
  open: string | undefined
  actions: (organization: Organization) => ReactNode
  /** A sentence or two above the tabs. */
  banner?: (organization: Organization) => ReactNode
}

/** The page of a partner or customer: name, status, what can be done, and its parts as tabs. */
export function OrganizationScreen({ id, parent, tabs: offered, open, actions, banner }: Props) {
  const t = useText()
  const query = api.useQuery('get', '/organizations/{id}', { params: { path: { id } } })
  const organization = query.data
  const kind = organization?.kind
  const tabs = offered.filter(({ only, not }) => (!only || only === kind) && not !== kind)
  const tab = tabs.find((entry) => entry.id === open) ?? tabs[0]
  if (query.isError && !organization) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <>
      <PageHeader
        title={organization?.company ?? t('organization.loading')}
        parent={parent}
        status={organization && <OrganizationStatus status={organization.status} />}
        actions={organization && actions(organization)}
      />
      {organization && banner?.(organization)}
      {tab && <PageTabs tabs={tabs} label={organization?.company ?? t('organization.loading')} />}
      <PageBody>
        <div style={{ paddingTop: 16 }}>{organization ? tab?.show(organization) : <Loading />}</div>
      </PageBody>
    </>
  )
}
