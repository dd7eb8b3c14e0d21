import { useMemo } from 'react'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { countryName } from '~/identity/countries'
import { Instant } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import type { Organization } from './organization'
import { OrganizationStatus } from './organization-status'

/** Customers have one kind, so their list leaves it out. */
export function useOrganizationColumns({ kind }: { kind: boolean }): Column<Organization>[] {
  const t = useText()
  const { locale } = useIntl()
  return useMemo(
    () => [
      { id: 'company', header: t('organization.company'), cell: ({ company }) => company, sort: 'company' },
      {
        id: 'status',
        header: t('organization.status'),
        cell: ({ status }) => <OrganizationStatus status={status} />,
        card: true,
      },
      ...(kind
        ? [
            {
              id: 'kind',
              header: t('organization.kind'),
              cell: (row: Organization) => t(`organization.kind.${row.kind}`),
            },
          ]
        : []),
      {
        id: 'city',
        header: t('organization.city'),
        cell: ({ city }) => city,
        card: true,
      },
      { id: 'country', header: t('organization.country'), cell: ({ country }) => countryName(country, locale) },
      { id: 'phone', header: t('organization.phone'), cell: ({ phone }) => phone, hidden: true },
      {
        id: 'created',
        header: t('organization.created'),
        cell: ({ created_at }) => <Instant value={created_at} />,
        sort: 'created_at',
      },
    ],
    [t, locale, kind],
  )
}
