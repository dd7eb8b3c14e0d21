import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { AddUnits } from '~/license-pool/add-units'
import { usePoolColumns } from '~/license-pool/columns'
import { type LicensePool, poolTone } from '~/license-pool/pool'
import { Section } from '~/patterns/section'
import { SubList } from '~/patterns/sub-list'
import classes from './home.module.css'

const MOST = 6

/** Pools with less than their minimum left, the scarcest first. */
export function ScarcePools() {
  const t = useText()
  const [adding, setAdding] = useState<LicensePool>()
  const columns = usePoolColumns({ organization: true, onAdd: setAdding })
  const query = api.useQuery(
    'get',
    '/license-pools',
    { params: { query: { limit: 200 } } },
    { select: (page) => ({ ...page, next_cursor: null, items: scarcest(page.items) }) },
  )
  if (query.data?.items.length === 0) return null
  return (
    <Section
      title={t('home.scarce')}
      actions={
        <Link to="/license-pools" className={classes.all}>
          {t('home.all')}
        </Link>
      }
    >
      <SubList
        label={t('home.scarce')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('home.scarce') }}
      />
      {adding && <AddUnits pool={adding} onClose={() => setAdding(undefined)} />}
    </Section>
  )
}

function scarcest(pools: LicensePool[]): LicensePool[] {
  return pools
    .filter((pool) => poolTone(pool) !== 'green')
    .sort((a, b) => a.remaining - b.remaining)
    .slice(0, MOST)
}
