import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { DialogProps } from '~/subscription/actions'

/** One subscription gets the members that its plan's owner has approved. */
export function ApplySuiteChange({ subscription, onClose, onDone }: DialogProps) {
  const t = useText()
  const { id, product, customer } = subscription
  const name = { suite: product.name, company: customer.company }

  async function run() {
    await http.POST('/subscriptions/{id}/apply-suite-change', { params: { path: { id } } })
    void notify(t('suite_change.apply.done', name))
    onDone()
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('suite_change.apply.title', name)}
      effects={[
        t('suite_change.apply.effect_new'),
        t('suite_change.apply.effect_gone'),
        t('suite_change.apply.effect_mail'),
      ]}
      action={t('suite_change.apply.action')}
      run={run}
    />
  )
}
