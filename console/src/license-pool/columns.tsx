import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { Meter } from '~/patterns/meter'
import { type LicensePool, poolTone, scarceFrom } from './pool'
import { PoolStatus } from './pool-status'
import { useProductName } from './version'

interface Options {
  /** Left out on a partner's own page. */
  organization: boolean
  onAdd: (pool: LicensePool) => void
  onRequest?: (pool: LicensePool) => void
}

export function usePoolColumns({ organization: named, onAdd, onRequest }: Options): Column<LicensePool>[] {
  const t = useText()
  const can = useCan()
  const product = useProductName()
  const { organization } = useSession()
  return useMemo(() => {
    return [
      { id: 'product', header: t('license_pool.product'), cell: product, sort: 'product' },
      ...(named
        ? [
            {
              id: 'organization',
              header: t('license_pool.organization'),
              cell: (pool: LicensePool) => pool.organization.company,
              card: true,
            },
          ]
        : []),
      {
        id: 'status',
        header: t('license_pool.status'),
        cell: (pool) => <PoolStatus pool={pool} />,
        card: true,
      },
      {
        id: 'bar',
        header: t('license_pool.use'),
        cell: (pool) => (
          <Meter
            value={pool.assigned}
            max={pool.allotted}
            mark={scarceFrom(pool)}
            tone={poolTone(pool)}
            label={t('license_pool.use_is', {
              assigned: pool.assigned,
              allotted: pool.allotted,
              minimum: pool.minimum,
            })}
          />
        ),
        card: true,
      },
      {
        id: 'assigned',
        header: t('license_pool.assigned'),
        cell: ({ assigned }) => <Num value={assigned} />,
        align: 'end',
      },
      {
        id: 'remaining',
        header: t('license_pool.remaining'),
        cell: (pool) => <Remaining pool={pool} />,
        align: 'end',
        card: true,
      },
      {
        id: 'allotted',
        header: t('license_pool.allotted'),
        cell: ({ allotted }) => <Num value={allotted} />,
        sort: 'allotted',
        align: 'end',
      },
      {
        id: 'minimum',
        header: t('license_pool.minimum'),
        cell: ({ minimum }) => <Num value={minimum} />,
        align: 'end',
      },
      {
        id: 'add',
        header: t('patterns.actions'),
        // Nobody adds units to a pool of their own: they ask for them above.
        cell: (pool) => {
          const own = pool.organization.id === organization.id
          const onClick = own ? onRequest : onAdd
          const may = own ? can('license_pool.request') && !pool.waiting_units : can('license_pool.add')
          return (
            onClick &&
            may && (
              <Button variant="default" size="compact-sm" onClick={() => onClick(pool)}>
                {t(own ? 'license_pool.request.menu' : 'license_pool.add.menu')}
              </Button>
            )
          )
        },
        align: 'end',
        card: true,
      },
    ]
  }, [t, can, named, product, onAdd, onRequest, organization.id])
}

function Remaining({ pool }: { pool: LicensePool }) {
  const tone = poolTone(pool)
  const scarce = tone !== 'green'
  return (
    <span style={scarce ? { color: `var(--${tone}-fg)`, fontWeight: 600 } : undefined}>
      <Num value={pool.remaining} />
    </span>
  )
}
