import { Menu } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { useCan, useSession } from '~/app/session'
import { RowActions } from '~/patterns/row-actions'
import { type License, MOVABLE } from './license'
import { MergeLicense } from './merge'
import { SwitchOffline } from './offline'
import { SwitchLicense } from './switch'
import { TransferLicense } from './transfer'

type Act = 'switch' | 'offline' | 'transfer' | 'merge'

/** What can be done to one license, apart from its code and its renewal. */
export function LicenseActions({ license }: { license: License }) {
  const [act, setAct] = useState<Act>()
  const possible = usePossible(license)
  const t = useText()
  const off = license.status === 'disabled'
  const close = () => setAct(undefined)
  const words: Record<Act, string> = {
    offline: t(license.offline ? 'license.online.menu' : 'license.offline.menu'),
    transfer: t('license.transfer.menu'),
    merge: t('license.merge.menu'),
    switch: t(off ? 'license.enable.menu' : 'license.disable.menu'),
  }
  if (possible.length === 0) return null
  return (
    <>
      <RowActions page>
        {possible.map((one) => (
          <Menu.Item key={one} onClick={() => setAct(one)}>
            {words[one]}
          </Menu.Item>
        ))}
      </RowActions>
      {act === 'switch' && <SwitchLicense license={license} on={off} onClose={close} />}
      {act === 'offline' && <SwitchOffline license={license} onClose={close} />}
      {act === 'transfer' && <TransferLicense license={license} onClose={close} />}
      {act === 'merge' && <MergeLicense license={license} onClose={close} />}
    </>
  )
}

/** The vendor and the partner that sold it move a license. */
function usePossible(license: License): Act[] {
  const can = useCan()
  const { organization } = useSession()
  const mover = organization.kind === 'vendor' || organization.id === license.owner.id
  const movable = mover && license.version_type !== 'trial' && MOVABLE.includes(license.status)
  const acts: [Act, boolean][] = [
    ['offline', can('license.update')],
    ['transfer', movable && can('license.transfer')],
    ['merge', movable && license.version_type === 'full' && can('license.merge')],
    ['switch', license.status === 'disabled' ? can('license.enable') : can('license.disable')],
  ]
  return acts.filter(([, possible]) => possible).map(([act]) => act)
}
