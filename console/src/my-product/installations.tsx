import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { api, http, type Item, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { RelativeTime } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import type { License } from './license-words'
import classes from './my-product.module.css'

type Activation = Item<'/licenses/{id}/activations'>

/** The machines that use the license now. Releasing one makes room for another. */
export function Installations({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const [releasing, setReleasing] = useState<Activation>()
  const query = api.useQuery('get', '/licenses/{id}/activations', {
    params: { path: { id: license.id }, query: { limit: 200 } },
  })
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading lines={3} />
  const live = query.data.items.filter(({ released_at }) => !released_at)
  if (live.length === 0) return <Text c="dimmed">{t('my_product.installations.none')}</Text>
  return (
    <>
      <ul className={classes.installations}>
        {live.map((activation) => (
          <li key={activation.id}>
            <span className={classes.installation}>
              <span>{activation.hostname}</span>
              <span className={classes.seen}>
                {activation.platform} · {activation.product_version} · {t('my_product.installations.seen')}{' '}
                <RelativeTime value={activation.last_seen_at} />
              </span>
            </span>
            {can('activation.release') && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('my_product.release.name', { host: activation.hostname })}
                onClick={() => setReleasing(activation)}
              >
                {t('my_product.release.action')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {releasing && <Release license={license} activation={releasing} onClose={() => setReleasing(undefined)} />}
    </>
  )
}

function Release(props: { license: License; activation: Activation; onClose: () => void }) {
  const { license, activation, onClose } = props
  const t = useText()
  const name = { host: activation.hostname }

  async function run() {
    await http.POST('/licenses/{id}/activations/{activation_id}/release', {
      params: { path: { id: license.id, activation_id: activation.id } },
    })
    void notify(t('my_product.release.done', name))
    await refresh('/licenses')
  }

  return (
    <Confirm
      destructive
      onClose={onClose}
      title={t('my_product.release.title', name)}
      effects={[t('my_product.release.effect_stop'), t('my_product.release.effect_unit')]}
      action={t('my_product.release.action')}
      run={run}
    />
  )
}
