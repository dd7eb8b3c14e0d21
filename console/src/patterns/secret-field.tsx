import { Button, Group, Stack } from '@mantine/core'
import { useState } from 'react'
import { useText } from '~/app/i18n/text'
import { CopyButton } from './copy-button'
import { ProblemAlert } from './problem-alert'
import classes from './secret-field.module.css'

interface Props {
  /** What is shown at first: `PC-****-****-****-7Q4K`. */
  masked: string
  /** Fetches it in clear. Left out where the person may not see it. The server writes an audit entry. */
  reveal?: (() => Promise<string>) | undefined
}

/** A key or code, masked until asked for. */
export function SecretField({ masked, reveal }: Props) {
  const t = useText()
  const [secret, setSecret] = useState<string>()
  const [error, setError] = useState<unknown>()
  const [pending, setPending] = useState(false)

  async function show() {
    if (!reveal) return
    setPending(true)
    setError(undefined)
    try {
      setSecret(await reveal())
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <Stack gap="sm">
      <Group gap="sm" justify="space-between">
        <code className={classes.code}>{secret ?? masked}</code>
        {reveal && secret === undefined && (
          <Button variant="default" size="compact-sm" loading={pending} onClick={show}>
            {t('patterns.secret.reveal')}
          </Button>
        )}
        {secret !== undefined && <CopyButton value={secret} size="compact-sm" />}
      </Group>
      {error !== undefined && <ProblemAlert error={error} />}
    </Stack>
  )
}
