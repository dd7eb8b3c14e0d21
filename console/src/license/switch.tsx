import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { Confirm } from '~/patterns/confirm'
import type { License } from './license'

interface Props {
  license: License
  /** True switches it on again. */
  on: boolean
  onClose: () => void
}

export function SwitchLicense({ license, on, onClose }: Props) {
  const t = useText()
  const change = on ? 'enable' : 'disable'
  const name = { product: license.product.name, company: license.customer.company }

  async function run() {
    await http.POST(`/licenses/{id}/${change}`, { params: { path: { id: license.id } } })
    await refresh('/licenses')
    void notify(t(on ? 'license.enable.done' : 'license.disable.done', name))
  }

  return (
    <Confirm
      destructive={!on}
      onClose={onClose}
      title={on ? t('license.enable.title', name) : t('license.disable.title', name)}
      effects={
        on
          ? [t('license.enable.effect_dates'), t('license.enable.effect_products')]
          : [
              t('license.disable.effect_products', { activations: license.activations }),
              t('license.disable.effect_dates'),
              t('license.disable.effect_back'),
            ]
      }
      action={on ? t('license.enable.action') : t('license.disable.action')}
      run={run}
    />
  )
}
