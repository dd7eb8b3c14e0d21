import { Button, FileButton, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { type Answer, http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { ProblemAlert } from '~/patterns/problem-alert'
import classes from './branding.module.css'
import { asBase64 } from './file'

interface Props {
  slot: 'logo' | 'icon'
  branding: Answer<'/branding'>
}

/** One image: what is shown now, a file instead, or none of one's own. */
export function ImageField({ slot, branding }: Props) {
  const t = useText()
  const can = useCan()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const { organization_id: id, look } = branding
  const own = slot === 'logo' ? branding.has_logo : branding.has_icon
  const url = slot === 'logo' ? look.logo_url : look.icon_url

  async function put(file: File | null | undefined) {
    if (file === null) return
    setPending(true)
    setError(undefined)
    try {
      const options = { params: { path: { id } }, body: file ? { image: await asBase64(file) } : {} }
      await (slot === 'logo' ? http.PUT('/branding/{id}/logo', options) : http.PUT('/branding/{id}/icon', options))
      await Promise.all([refresh('/branding'), refresh('/look')])
      void notify(t('branding.image_saved'))
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <div className={classes.image}>
      <Group justify="space-between" align="center" gap="md">
        <div>
          <Text fw={500} size="sm">
            {t(`branding.${slot}`)}
          </Text>
          <Text size="xs" c="dimmed">
            {t('branding.images_what')}
          </Text>
        </div>
        {url ? (
          <img src={url} alt={t(`branding.${slot}`)} className={classes.picture} />
        ) : (
          <Text size="sm" c="dimmed">
            {t('branding.none')}
          </Text>
        )}
      </Group>
      {can('branding.update') && (
        <Group gap="sm" mt="sm">
          <FileButton accept="image/png,image/webp" onChange={(file) => void put(file)}>
            {(props) => (
              <Button
                {...props}
                variant="default"
                size="compact-sm"
                loading={pending}
                aria-label={t('branding.upload_of', { image: t(`branding.${slot}`) })}
              >
                {t('branding.upload')}
              </Button>
            )}
          </FileButton>
          {own ? (
            <Button
              variant="subtle"
              color="gray"
              size="compact-sm"
              onClick={() => void put(undefined)}
              disabled={pending}
            >
              {t('branding.remove')}
            </Button>
          ) : (
            url && (
              <Text size="xs" c="dimmed">
                {t('branding.inherited')}
              </Text>
            )
          )}
        </Group>
      )}
      {error !== undefined && <ProblemAlert error={error} />}
    </div>
  )
}
