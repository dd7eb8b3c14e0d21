import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { SubList } from '~/patterns/sub-list'
import { AddUnits } from './add-units'
import { usePoolColumns } from './columns'
import { type LicensePool, poolLink } from './pool'

export function OrganizationPools({ organization }: { organization: { id: string } }) {
  const t = useText()
  const [adding, setAdding] = useState<LicensePool>()
  const columns = usePoolColumns({ organization: false, onAdd: setAdding })
  const query = api.useQuery('get', '/license-pools', {
    params: { query: { organization_id: organization.id, limit: 200 } },
  })
  return (
    <>
      <SubList
        label={t('license_pool.title')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        rowLink={poolLink}
        empty={{ title: t('license_pool.empty'), body: t('license_pool.empty_why') }}
      />
      {adding && <AddUnits pool={adding} onClose={() => setAdding(undefined)} />}
    </>
  )
}
