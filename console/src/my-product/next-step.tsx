import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { useLatestRequest } from '~/my-renewal/state'
import { LinkButton } from '~/patterns/link-button'
import { useLicenseValues, useLicenseWords } from './license-words'
import classes from './my-product.module.css'
import { type License, renewable, type Situation } from './situation'

/** Whom to ask where nothing can be done here: requests of these categories are always open. */
const ASKS: Partial<Record<Situation, 'licensing' | 'account'>> = {
  purged: 'licensing',
  suspended: 'licensing',
  end_of_life: 'licensing',
  disabled: 'account',
}

/** What the license's state means and what to do next, with the one action that it takes. Nothing where all is well. */
export function NextStep({ license }: { license: License }) {
  const t = useText()
  const { situation, today } = useLicenseWords(license)
  const values = useLicenseValues(license)
  const asked = useLatestRequest(license.id)?.status === 'open'
  if (situation === 'normal' || situation === 'renews') return null
  const waits = asked && renewable(license, situation, today)
  return (
    <section className={classes.next} aria-label={t('my_product.next')}>
      <p>{t(`my_product.means.${situation}`, values)}</p>
      {!waits && <p>{t(`my_product.next.${situation}`, values)}</p>}
      {!waits && <Action license={license} />}
    </section>
  )
}

function Action({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const { situation, today } = useLicenseWords(license)
  const { kind } = useLicenseValues(license)
  if (situation === 'trial' || situation === 'trial_over') {
    return can('registration.create') && <LinkButton to="/register">{t('my_product.register_full')}</LinkButton>
  }
  if (situation === 'not_activated' || situation === 'not_started') {
    return (
      kind === 'software' &&
      can('offline_activation.create') && (
        <LinkButton to="/my-products/$id/offline" params={{ id: license.id }} variant="default">
          {t('my_product.offline.action')}
        </LinkButton>
      )
    )
  }
  if (renewable(license, situation, today) && can('renewal_request.create')) {
    return (
      <LinkButton to="/my-products/$id/renew" params={{ id: license.id }}>
        {t('my_product.renew')}
      </LinkButton>
    )
  }
  const category = ASKS[situation] ?? 'licensing'
  return <Ask license={license} category={category} label={t(`my_product.ask.${category}`)} />
}

/** What looks wrong about how the license is used, what it means, and what to do about it. */
export function Flags({ license }: { license: License }) {
  const t = useText()
  const values = useLicenseValues(license)
  const { exceeded_allocation, possible_clone } = license.flags
  return (
    <>
      {exceeded_allocation && (
        <section className={classes.flag} data-tone="red" aria-label={t('my_product.flag.exceeded')}>
          <h2>{t('my_product.flag.exceeded')}</h2>
          <p>{t('my_product.flag.exceeded.means', values)}</p>
          <p>{t('my_product.flag.exceeded.next', values)}</p>
          <Ask license={license} category="licensing" label={t('my_product.ask.more')} />
        </section>
      )}
      {possible_clone && (
        <section className={classes.flag} data-tone="amber" aria-label={t('my_product.flag.clone')}>
          <h2>{t('my_product.flag.clone')}</h2>
          <p>{t('my_product.flag.clone.means')}</p>
          <p>{t('my_product.flag.clone.next')}</p>
        </section>
      )}
    </>
  )
}

interface AskProps {
  license: License
  category: 'licensing' | 'account'
  label: string
}

function Ask({ license, category, label }: AskProps) {
  const can = useCan()
  if (!can('support_request.create')) return null
  return (
    <Group>
      <Button
        component={Link}
        to="/support-requests/new"
        search={{ category, license: license.id } as never}
        variant="default"
      >
        {label}
      </Button>
    </Group>
  )
}
