import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { Section } from '~/patterns/section'
import { StatusBadge } from '~/patterns/status-badge'
import { SubList } from '~/patterns/sub-list'
import type { Effect, SuiteChange } from './suite-change'

/** Licenses and units by product, once everything has changed. */
export function Effects({ change }: { change: SuiteChange }) {
  const t = useText()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/service-plans/{id}/suite-change',
    { params: { path: { id: change.service_plan_id } } },
    {
      select: ({ products }) => ({ items: products, next_cursor: null, total: products.length, total_is_exact: true }),
    },
  )
  return (
    <Section title={t('suite_change.effects')}>
      <SubList
        label={t('suite_change.effects')}
        query={query}
        columns={columns}
        rowKey={({ product }) => product.code}
        empty={{ title: t('suite_change.settled') }}
      />
    </Section>
  )
}

function useColumns(): Column<Effect>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'product', header: t('suite_change.product'), cell: ({ product }) => product.name },
      {
        id: 'issued',
        header: t('suite_change.licenses_issued'),
        cell: ({ licenses_issued }) => <Num value={licenses_issued} />,
        align: 'end',
        card: true,
      },
      {
        id: 'ended',
        header: t('suite_change.licenses_ended'),
        cell: ({ licenses_ended }) => <Num value={licenses_ended} />,
        align: 'end',
        card: true,
      },
      {
        id: 'taken',
        header: t('suite_change.units_taken'),
        cell: ({ units_taken }) => <Num value={units_taken} />,
        align: 'end',
        card: true,
      },
      {
        id: 'given',
        header: t('suite_change.units_given_back'),
        cell: ({ units_given_back }) => <Num value={units_given_back} />,
        align: 'end',
        card: true,
      },
      {
        id: 'pool',
        header: t('suite_change.units_remaining'),
        cell: ({ units_remaining, units_short }) => <Pool remaining={units_remaining} short={units_short} />,
        align: 'end',
        card: true,
      },
    ],
    [t],
  )
}

function Pool({ remaining, short }: { remaining?: number | null | undefined; short: number }) {
  const t = useText()
  if (typeof remaining !== 'number') return null
  if (short === 0) return <Num value={remaining} />
  return <StatusBadge tone="red">{t('suite_change.short', { remaining, short })}</StatusBadge>
}
