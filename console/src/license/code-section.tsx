import { Button } from '@mantine/core'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useCan } from '~/app/session'
import { SecretField } from '~/patterns/secret-field'
import { Section } from '~/patterns/section'
import type { License } from './license'
import classes from './page.module.css'
import { ReplaceCode } from './replace-code'

/** The activation code: masked, shown to whoever may see it, replaced when it was stolen or lost. */
export function CodeSection({ license }: { license: License }) {
  const t = useText()
  const can = useCan()
  const [replacing, setReplacing] = useState(false)

  async function reveal() {
    const { data } = await http.POST('/licenses/{id}/reveal-code', { params: { path: { id: license.id } } })
    return data?.activation_code ?? ''
  }

  const replace = can('license.replace_code') && (
    <Button variant="default" size="compact-sm" onClick={() => setReplacing(true)}>
      {t('license.replace.menu')}
    </Button>
  )
  return (
    <Section title={t('license.code')} actions={replace}>
      <div className={classes.code}>
        <SecretField
          key={license.code_masked}
          masked={license.code_masked}
          reveal={can('license.reveal_code') ? reveal : undefined}
        />
      </div>
      {replacing && <ReplaceCode license={license} onClose={() => setReplacing(false)} />}
    </Section>
  )
}
