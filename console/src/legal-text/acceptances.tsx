import { keepPreviousData } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '~/app/api/client'
import { LANGUAGE_NAMES } from '~/app/i18n/languages'
import { useText } from '~/app/i18n/text'
import { Moment } from '~/patterns/cells'
import type { Column } from '~/patterns/data-table/column'
import { listQuery } from '~/patterns/data-table/search'
import { DataTable } from '~/patterns/data-table/table'
import { ListLayout } from '~/patterns/list-layout'
import { PageHeader } from '~/patterns/page-header'
import type { LegalAcceptance } from './legal-text'
import { legalAcceptancesRoute } from './routes'

/** Who accepted which version, when and on what occasion. */
export function LegalAcceptances() {
  const t = useText()
  const search = legalAcceptancesRoute.useSearch()
  const columns = useColumns()
  const query = api.useQuery(
    'get',
    '/legal-acceptances',
    { params: { query: listQuery(search) } },
    { placeholderData: keepPreviousData },
  )
  return (
    <ListLayout
      header={
        <PageHeader
          title={t('legal_text.acceptances.title')}
          parent={{ label: t('legal_text.title'), to: '/legal-texts' }}
        />
      }
    >
      <DataTable
        id="legal-acceptances"
        label={t('legal_text.acceptances.title')}
        columns={columns}
        rowKey={({ id }) => id}
        query={query}
        search={search}
        exportPath="/legal-acceptances"
        searchPlaceholder={t('legal_text.acceptances.find')}
        empty={{ title: t('legal_text.acceptances.empty'), body: t('legal_text.acceptances.empty_why') }}
        count={(total) => t('legal_text.acceptances.count', { total })}
      />
    </ListLayout>
  )
}

function useColumns(): Column<LegalAcceptance>[] {
  const t = useText()
  return useMemo(
    () => [
      { id: 'name', header: t('legal_text.acceptances.person'), cell: ({ name }) => name },
      { id: 'company', header: t('legal_text.company'), cell: ({ company }) => company, card: true },
      { id: 'title', header: t('legal_text.name'), cell: ({ title }) => title, card: true },
      { id: 'version', header: t('legal_text.version'), cell: ({ version_label }) => version_label, card: true },
      {
        id: 'accepted',
        header: t('legal_text.acceptances.at'),
        cell: ({ accepted_at }) => <Moment value={accepted_at} />,
        sort: 'accepted_at',
      },
      {
        id: 'context',
        header: t('legal_text.acceptances.context'),
        cell: ({ context }) => t(`legal_text.acceptances.context.${context}`),
      },
      { id: 'product', header: t('legal_text.product'), cell: ({ product_name }) => product_name },
      {
        id: 'language',
        header: t('legal_text.language'),
        cell: ({ language }) => LANGUAGE_NAMES[language],
        hidden: true,
      },
      { id: 'login', header: t('legal_text.acceptances.login'), cell: ({ login_id }) => login_id, hidden: true },
    ],
    [t],
  )
}
