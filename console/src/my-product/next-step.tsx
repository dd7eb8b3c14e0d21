import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import type { License } from './license-words'
import classes from './my-product.module.css'

/** Whoever runs out asks for a renewal, whoever is shut off asks why; both are requests that are always open. */
const ASKS: Partial<Record<License['status'], 'licensing' | 'account'>> = {
  expiring_soon: 'licensing',
  grace: 'licensing',
  expired: 'licensing',
  frozen: 'licensing',
  purged: 'licensing',
  suspended: 'licensing',
  disabled: 'account',
}

/** An evaluation is not renewed but bought; more in use than licensed comes before all being well. */
function stepOf({ status, version_type, flags }: License): License['status'] | 'exceeded' | 'trial' {
  if (version_type === 'trial' && ['expiring_soon', 'grace', 'expired'].includes(status)) return 'trial'
  return status === 'normal' && flags.exceeded_allocation ? 'exceeded' : status
}

/** What to do next, in a sentence, with the one action that it takes. Nothing where all is well. */
export function NextStep({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const status = stepOf(license)
  if (status === 'normal') return null
  const category = status === 'exceeded' ? 'licensing' : ASKS[license.status]
  return (
    <section className={classes.next} aria-label={t('my_product.next')}>
      <p>{t(`my_product.next.${status}`, { owner: license.owner.company })}</p>
      {category && can('support_request.create') && (
        <Button
          component={Link}
          to="/support-requests/new"
          search={{ category, license: license.id } as never}
          variant="default"
        >
          {t(`my_product.ask.${category}`)}
        </Button>
      )}
    </section>
  )
}
