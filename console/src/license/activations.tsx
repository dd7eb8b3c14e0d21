import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Num, RelativeTime } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import type { Column } from '~/patterns/data-table/column'
import { Section } from '~/patterns/section'
import { StatusBadge } from '~/patterns/status-badge'
import { SubList } from '~/patterns/sub-list'
import type { License } from './license'

type Activation = Item<'/licenses/{id}/activations'>

/** The machines that hold a seat of the license, and those that gave it back. */
export function Activations({ license }: { license: License }) {
  const t = useText()
  const [releasing, setReleasing] = useState<Activation>()
  const columns = useColumns(setReleasing)
  const query = api.useQuery('get', '/licenses/{id}/activations', {
    params: { path: { id: license.id }, query: { limit: 200 } },
  })
  return (
    <Section title={t('license.activations')}>
      <SubList
        label={t('license.activations')}
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        empty={{ title: t('license.activations.empty'), body: t('license.activations.empty_why') }}
      />
      {releasing && <Release license={license} activation={releasing} onClose={() => setReleasing(undefined)} />}
    </Section>
  )
}

function useColumns(onRelease: (activation: Activation) => void): Column<Activation>[] {
  const t = useText()
  const can = useCan()
  return useMemo(
    () => [
      {
        id: 'host',
        header: t('license.host'),
        cell: (row) => row.hostname || <code>{row.fingerprint.slice(0, 12)}</code>,
      },
      {
        id: 'state',
        header: t('license.activation.state'),
        cell: ({ released_at, release_reason }) =>
          released_at ? (
            <StatusBadge tone="grey">{t(`license.activation.${release_reason ?? 'released'}`)}</StatusBadge>
          ) : (
            <StatusBadge tone="green">{t('license.activation.active')}</StatusBadge>
          ),
        card: true,
      },
      { id: 'platform', header: t('license.platform'), cell: ({ platform }) => platform },
      { id: 'version', header: t('license.product_version'), cell: ({ product_version }) => product_version },
      { id: 'units', header: t('license.used'), cell: ({ used_units }) => <Num value={used_units} />, align: 'end' },
      {
        id: 'seen',
        header: t('license.last_seen'),
        cell: ({ last_seen_at }) => <RelativeTime value={last_seen_at} />,
        card: true,
      },
      {
        id: 'release',
        header: t('patterns.actions'),
        cell: (row) =>
          !row.released_at &&
          can('activation.release') && (
            <Button variant="default" size="compact-sm" onClick={() => onRelease(row)}>
              {t('license.release.action')}
            </Button>
          ),
        align: 'end',
        card: true,
      },
    ],
    [t, can, onRelease],
  )
}

function Release(props: { license: License; activation: Activation; onClose: () => void }) {
  const { license, activation, onClose } = props
  const t = useText()
  const host = activation.hostname || activation.fingerprint.slice(0, 12)

  async function run() {
    await http.POST('/licenses/{id}/activations/{activation_id}/release', {
      params: { path: { id: license.id, activation_id: activation.id } },
    })
    await refresh('/licenses')
    void notify(t('license.release.done', { host }))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('license.release.title', { host })}
      effects={[t('license.release.effect_seat'), t('license.release.effect_machine')]}
      action={t('license.release.action')}
      run={run}
    />
  )
}
