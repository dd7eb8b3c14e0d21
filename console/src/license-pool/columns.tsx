import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { Meter } from '~/patterns/meter'
import { type LicensePool, poolTone, scarceFrom } from './pool'

interface Options {
  /** Left out on a partner's own page. */
  organization: boolean
  onAdd: (pool: LicensePool) => void
}

export function usePoolColumns({ organization: named, onAdd }: Options): Column<LicensePool>[] {
  const t = useText()
  const can = useCan()
  const { organization } = useSession()
  return useMemo(() => {
    const version = (pool: LicensePool) =>
      pool.version_type === 'full'
        ? pool.product.name
        : `${pool.product.name} (${t(`license_pool.version.${pool.version_type}`)})`
    return [
      { id: 'product', header: t('license_pool.product'), cell: version, sort: 'product' },
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
        // Nobody adds units to a pool of their own: they come from above.
        cell: (pool) =>
          pool.organization.id !== organization.id &&
          can('license_pool.add') && (
            <Button variant="default" size="compact-sm" onClick={() => onAdd(pool)}>
              {t('license_pool.add.menu')}
            </Button>
          ),
        align: 'end',
        card: true,
      },
    ]
  }, [t, can, named, onAdd, organization.id])
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
