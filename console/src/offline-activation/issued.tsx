import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { api, http, type Item, refresh } from '~/app/api/client'
import { downloadFile } from '~/app/api/download'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notify, notifyProblem } from '~/app/notify'
import { useCan } from '~/app/session'
import type { License } from '~/my-product/situation'
import { Instant } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { StatusBadge } from '~/patterns/status-badge'
import { fileName } from './file-step'
import { LongDay } from './long-day'
import classes from './offline-activation.module.css'
import { shownPrint } from './request-file'

type OfflineActivation = Item<'/offline-activations'>

function useIssuedQuery(license_id: string) {
  return api.useQuery('get', '/offline-activations', { params: { query: { license_id, limit: 200 } } })
}

/** The air-gapped installations of a license; undefined while they are on their way. */
export const useIssued = (license: string) => useIssuedQuery(license).data?.items

const nameOf = ({ hostname, fingerprint }: OfflineActivation) => hostname || shownPrint(fingerprint).slice(0, 40)

/** The license files that were made, each to be fetched again or revoked. */
export function Issued({ license }: { license: License }) {
  const t = useText()
  const query = useIssuedQuery(license.id)
  const [revoking, setRevoking] = useState<OfflineActivation>()
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  return (
    <section className={classes.step}>
      <h2>{t('offline_activation.issued')}</h2>
      {!query.data ? (
        <Loading lines={3} />
      ) : query.data.items.length === 0 ? (
        <Text c="dimmed">{t('offline_activation.issued.none')}</Text>
      ) : (
        <ul className={classes.issued}>
          {query.data.items.map((one) => (
            <IssuedLine key={one.id} license={license} one={one} onRevoke={() => setRevoking(one)} />
          ))}
        </ul>
      )}
      {revoking && <Revoke license={license} one={revoking} onClose={() => setRevoking(undefined)} />}
    </section>
  )
}

interface LineProps {
  license: License
  one: OfflineActivation
  onRevoke: () => void
}

function IssuedLine({ license, one, onRevoke }: LineProps) {
  const t = useText()
  const can = useCan()
  const problemText = useProblemText()
  const name = nameOf(one)

  async function save() {
    const saved = fileName(license.product.code, { name, sequence: one.sequence })
    await downloadFile(`/offline-activations/${one.id}/file`, 'text/plain', saved).catch((failure) => {
      void notifyProblem(problemText(failure))
    })
  }

  return (
    <li>
      <span className={classes.machine}>
        <span>{name}</span>
        <span className={classes.quiet}>
          {t('offline_activation.issued.file', { file: one.sequence })} <Instant value={one.issued_at} /> ·{' '}
          {t('offline_activation.issued.until')} <LongDay at={one.expires_at} zone={license.time_zone} />
        </span>
      </span>
      {one.revoked_at ? (
        <StatusBadge tone="grey">{t('offline_activation.revoked')}</StatusBadge>
      ) : (
        <span className={classes.actions}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={t('offline_activation.download.name', { name })}
            onClick={() => void save()}
          >
            {t('offline_activation.download')}
          </Button>
          {can('offline_activation.revoke') && (
            <Button
              variant="default"
              size="compact-sm"
              aria-label={t('offline_activation.revoke.name', { name })}
              onClick={onRevoke}
            >
              {t('offline_activation.revoke.action')}
            </Button>
          )}
        </span>
      )}
    </li>
  )
}

interface RevokeProps {
  license: License
  one: OfflineActivation
  onClose: () => void
}

function Revoke({ license, one, onClose }: RevokeProps) {
  const t = useText()
  const intl = useIntl()
  const name = nameOf(one)
  const until = intl.formatDate(Date.parse(one.expires_at) - 1000, { dateStyle: 'long', timeZone: license.time_zone })

  async function run() {
    await http.POST('/offline-activations/{id}/revoke', { params: { path: { id: one.id } } })
    void notify(t('offline_activation.revoke.done', { name }))
    await Promise.all([refresh('/offline-activations'), refresh('/licenses')])
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('offline_activation.revoke.title', { name })}
      effects={[
        t('offline_activation.revoke.effect_place'),
        t('offline_activation.revoke.effect_file', { until }),
        t('offline_activation.revoke.effect_limit'),
      ]}
      action={t('offline_activation.revoke.action')}
      run={run}
    />
  )
}
