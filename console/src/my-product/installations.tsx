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
import { useLicenseValues } from './license-words'
import classes from './my-product.module.css'
import type { License } from './situation'

type Activation = Item<'/licenses/{id}/activations'>

/** A machine's name, or the beginning of what it is known by. */
export const hostOf = ({ hostname, fingerprint }: { hostname: string; fingerprint: string }) =>
  hostname || fingerprint.slice(0, 16)

/** The machines that use the license now. Releasing one makes room for another. */
export function Installations({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const [releasing, setReleasing] = useState<Activation>()
  const query = api.useInfiniteQuery(
    'get',
    '/licenses/{id}/activations',
    { params: { path: { id: license.id }, query: { limit: 100 } } },
    { pageParamName: 'cursor', initialPageParam: null, getNextPageParam: (page) => page.next_cursor ?? undefined },
  )
  if (query.isError && !query.data) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  if (!query.data) return <Loading lines={3} />
  const live = query.data.pages.flatMap(({ items }) => items).filter(({ released_at }) => !released_at)
  return (
    <>
      {live.length === 0 && !query.hasNextPage && <Text c="dimmed">{t('my_product.installations.none')}</Text>}
      <ul className={classes.installations}>
        {live.map((activation) => (
          <li key={activation.id}>
            <InstallationLine license={license} activation={activation} />
            {can('activation.release') && (
              <Button
                variant="default"
                size="compact-sm"
                aria-label={t('my_product.release.name', { host: hostOf(activation) })}
                onClick={() => setReleasing(activation)}
              >
                {t('my_product.release.action')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {query.hasNextPage && (
        <Button
          variant="default"
          size="compact-sm"
          mt="sm"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('my_product.more')}
        </Button>
      )}
      {releasing && <Release license={license} activation={releasing} onClose={() => setReleasing(undefined)} />}
    </>
  )
}

function InstallationLine({ license, activation }: { license: License; activation: Activation }) {
  const t = useText()
  const { unit } = useLicenseValues(license)
  const { platform, product_version, used_units: used, last_seen_at } = activation
  const about = [platform, product_version, used > 1 && t('my_product.installations.used', { used, unit })]
  return (
    <span className={classes.installation}>
      <span>{hostOf(activation)}</span>
      <span className={classes.seen}>
        {about.filter(Boolean).map((part) => `${part} · `)}
        {t('my_product.installations.seen')} <RelativeTime value={last_seen_at} />
      </span>
    </span>
  )
}

function Release(props: { license: License; activation: Activation; onClose: () => void }) {
  const { license, activation, onClose } = props
  const t = useText()
  const name = { host: hostOf(activation) }

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
