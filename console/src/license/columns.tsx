import { useMemo } from 'react'
import { useText } from '~/app/i18n/text'
import { Day, Num } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { type License, shortCode } from './license'
import { LicenseStatus } from './license-status'

/** On a customer's own page the customer is left out. */
export function useLicenseColumns({ customer }: { customer: boolean }): Column<License>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'product', header: t('license.product'), cell: ({ product }) => product.name },
      {
        id: 'status',
        header: t('license.status'),
        cell: ({ status, awaits_sign_in }) => <LicenseStatus status={status} awaitsSignIn={awaits_sign_in} />,
        card: true,
      },
      ...(customer
        ? [{ id: 'customer', header: t('license.customer'), cell: (row: License) => row.customer.company, card: true }]
        : []),
      { id: 'code', header: t('license.code'), cell: ({ code_masked }) => <code>{shortCode(code_masked)}</code> },
      {
        id: 'version',
        header: t('license.version'),
        cell: ({ version_type }) => t(`license.version.${version_type}`),
        hidden: true,
      },
      {
        id: 'units',
        header: t('license.units'),
        cell: ({ units }) => <Num value={units} />,
        align: 'end',
        card: !customer,
      },
      {
        id: 'activations',
        header: t('license.activations'),
        cell: ({ activations }) => <Num value={activations} />,
        align: 'end',
      },
      {
        id: 'expires',
        header: t('license.expires'),
        // Before the first sign-in nobody knows the day.
        cell: ({ expires_on, awaits_sign_in }) => !awaits_sign_in && <Day value={expires_on} />,
        sort: 'expires_at',
      },
      { id: 'owner', header: t('license.owner'), cell: ({ owner }) => owner.company, hidden: !customer },
      {
        id: 'starts',
        header: t('license.starts'),
        cell: ({ starts_on }) => <Day value={starts_on} />,
        hidden: true,
      },
    ],
    [t, customer],
  )
}
