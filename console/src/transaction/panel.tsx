import { Link } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import { useText } from '~/app/i18n/text'
import { Day, Moment, Num } from '~/patterns/cells'
import { Facts } from '~/patterns/facts'
import { SidePanel } from '~/patterns/side-panel'
import { monthText } from '~/usage-report/month'
import { referenceLink, signed, type Transaction } from './transaction'

/** One transaction in full: what was, and what is since then. */
export function TransactionPanel({ row, onClose }: { row: Transaction; onClose: () => void }) {
  const t = useText()
  const intl = useIntl()
  const { created_by: by } = row
  const link = referenceLink(row.reference)
  return (
    <SidePanel title={t(`transaction.kind.${row.kind}`)} onClose={onClose}>
      <Facts
        facts={[
          { label: t('transaction.at'), value: <Moment value={row.at} /> },
          { label: t('transaction.change'), value: t(`transaction.change.${row.change}`) },
          {
            label: t('transaction.customer'),
            value: (
              <Link to="/transactions" search={{ customer_id: row.customer.id }}>
                {row.customer.company}
              </Link>
            ),
          },
          {
            label: t('transaction.product'),
            value: (
              <Link to="/licenses/$id" params={{ id: row.license_id }}>
                {row.product.name}
              </Link>
            ),
          },
          { label: t('transaction.version'), value: t(`transaction.version.${row.version_type}`) },
          { label: t('transaction.plan'), value: row.service_plan?.name },
          {
            label: t('transaction.units'),
            value: (
              <>
                {row.previous_units != null && (
                  <>
                    <Num value={row.previous_units} /> →{' '}
                  </>
                )}
                <Num value={row.units} /> ({signed(row.units_change, intl.formatNumber)})
              </>
            ),
          },
          {
            label: t('transaction.start_charge'),
            value: <Change before={row.previous_start_charge_on} after={row.start_charge_on} />,
          },
          {
            label: t('transaction.expires'),
            value: <Change before={row.previous_expires_on} after={row.expires_on} />,
          },
          { label: t('transaction.month'), value: monthText(row.month, intl) },
          { label: t('transaction.owner'), value: row.owner.company },
          {
            label: t('transaction.created_by'),
            value: [by.name, by.company].filter(Boolean).join(', ') || t('transaction.system'),
          },
          {
            label: t('transaction.reference'),
            value: link ? (
              <Link {...link}>
                <code>{row.reference}</code>
              </Link>
            ) : (
              row.reference && <code>{row.reference}</code>
            ),
          },
        ]}
      />
    </SidePanel>
  )
}

function Change({ before, after }: { before: string | null | undefined; after: string }) {
  if (!before || before === after) return <Day value={after} />
  return (
    <>
      <Day value={before} /> → <Day value={after} />
    </>
  )
}
