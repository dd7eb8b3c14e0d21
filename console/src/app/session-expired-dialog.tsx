import { Button, Group, Modal, Stack, Text } from '@mantine/core'
import { SignInForm } from '~/identity/sign-in-form'
import { useText } from './i18n/text'
import { signInPath } from './look'

/** Sign-in over whatever the person was doing. `onClose` is told whether it worked. */
export function SessionExpiredDialog({ loginId, onClose }: { loginId: string; onClose: (signedIn: boolean) => void }) {
  const t = useText()
  return (
    <Modal
      opened
      onClose={() => onClose(false)}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('app.expired.title')}
      zIndex={1000}
    >
      <Stack>
        <Text size="md">{t('app.expired.body')}</Text>
        <SignInForm loginId={loginId} onSignedIn={() => onClose(true)} />
        <Group>
          <Button variant="subtle" color="gray" onClick={() => location.assign(signInPath())}>
            {t('app.expired.leave')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
