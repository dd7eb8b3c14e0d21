import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Instant } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import type { ServicePlan } from './plan'
import { PlanStatus } from './plan-status'

export function usePlanColumns(): Column<ServicePlan>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'name', header: t('service_plan.name'), cell: ({ name }) => name, sort: 'name' },
      {
        id: 'status',
        header: t('service_plan.status'),
        cell: ({ state }) => <PlanStatus state={state} />,
        card: true,
      },
      { id: 'product', header: t('service_plan.product'), cell: ({ product }) => product.name, card: true },
      {
        id: 'version',
        header: t('service_plan.version'),
        cell: ({ version_type }) => t(`service_plan.version.${version_type}`),
      },
      {
        id: 'charging',
        header: t('service_plan.charging'),
        cell: ({ charging }) => t(`service_plan.charging.${charging}`),
      },
      {
        id: 'months',
        header: t('service_plan.initial_months'),
        cell: ({ initial_months }) => t('service_plan.months', { months: initial_months }),
      },
      {
        id: 'renewal',
        header: t('service_plan.renewal'),
        cell: ({ auto_renewal_months: months }) =>
          months > 0 ? t('service_plan.every', { months }) : t('service_plan.off'),
      },
      {
        id: 'owner',
        header: t('service_plan.owner'),
        cell: ({ owner, lent }) => (lent ? t('service_plan.lent', { company: owner.company }) : owner.company),
      },
      {
        id: 'created',
        header: t('service_plan.created'),
        cell: ({ created_at }) => <Instant value={created_at} />,
        sort: 'created_at',
        hidden: true,
      },
    ],
    [t],
  )
}
