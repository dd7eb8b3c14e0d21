import { Button } from '@mantine/core'
import { useState } from 'react'
import { api } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { ErrorState } from '~/patterns/error-state'
import { Loading } from '~/patterns/loading'
import { PageBody } from '~/patterns/page-body'
import { PageHeader } from '~/patterns/page-header'
import { TargetDialog } from './dialog'
import type { SupportTarget } from './target'
import classes from './target.module.css'
import { TargetText } from './text'

const OFFERINGS: readonly SupportTarget['offering'][] = ['standard', 'premium']

/** What is owed, by offering and priority. */
export function SupportTargets() {
  const t = useText()
  const query = api.useQuery('get', '/support-targets', {})
  const [changing, setChanging] = useState<SupportTarget>()
  return (
    <>
      <PageHeader title={t('support_target.title')} />
      <PageBody>
        <p className={classes.what}>{t('support_target.what')}</p>
        {query.data ? (
          OFFERINGS.map((offering) => (
            <Offering
              key={offering}
              offering={offering}
              targets={query.data.items.filter((target) => target.offering === offering)}
              onChange={setChanging}
            />
          ))
        ) : query.isError ? (
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        ) : (
          <Loading />
        )}
      </PageBody>
      {changing && <TargetDialog target={changing} onClose={() => setChanging(undefined)} />}
    </>
  )
}

interface Props {
  offering: SupportTarget['offering']
  targets: readonly SupportTarget[]
  onChange: (target: SupportTarget) => void
}

function Offering({ offering, targets, onChange }: Props) {
  const t = useText()
  const can = useCan()
  const may = can('support_target.update')
  const name = t(`support_target.offering.${offering}`)
  return (
    <section className={classes.offering}>
      <h2>{name}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={classes.scroll} aria-label={name} tabIndex={0}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('support_target.priority')}</th>
              <th scope="col">{t('support_target.initial_response')}</th>
              <th scope="col">{t('support_target.next_update')}</th>
              <th scope="col">{t('support_target.resolution')}</th>
              <th scope="col">{t('support_target.escalation')}</th>
              <th scope="col">{t('support_target.warn')}</th>
              {may && <td />}
            </tr>
          </thead>
          <tbody>
            {targets.map((target) => (
              <tr key={target.priority}>
                <th scope="row">{t(`support_target.${target.priority}`)}</th>
                <td>
                  <TargetText target={target.initial_response} />
                </td>
                <td>
                  <TargetText target={target.next_update} />
                </td>
                <td>
                  <TargetText target={target.resolution} />
                </td>
                <td>
                  <TargetText target={target.escalation} />
                </td>
                <td>{t('support_target.percent', { percent: target.warn_percent })}</td>
                {may && (
                  <td>
                    <Button
                      variant="default"
                      size="compact-sm"
                      aria-label={t('support_target.change_of', {
                        offering: name,
                        priority: target.priority.toUpperCase(),
                      })}
                      onClick={() => onChange(target)}
                    >
                      {t('support_target.change')}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  )
}
