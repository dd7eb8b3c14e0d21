import { Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { useLicenseValues } from '~/my-product/license-words'
import type { License } from '~/my-product/situation'
import { Facts } from '~/patterns/facts'
import { ProblemAlert } from '~/patterns/problem-alert'
import type { Made } from './file-step'
import { useIssued } from './issued'
import { codeEnds, type RequestFile, shownPrint } from './request-file'
import { Step } from './step'

interface Props {
  license: License
  text: string
  file: RequestFile
  onBack: () => void
  onMade: (made: Made) => void
}

/** Which machine asks, and what answering it will do, before it is done. */
export function PreviewStep({ license, text, file, onBack, onMade }: Props) {
  const t = useText()
  const values = useLicenseValues(license)
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()
  const before = useIssued(license.id)?.find((one) => !one.revoked_at && one.fingerprint === file.fingerprint)
  const fits = codeEnds(file.activationCode) === codeEnds(license.code_masked)
  const { hostname, platform, productVersion, fingerprint, activationCode } = file
  const name = hostname ?? shownPrint(fingerprint)

  async function make() {
    setPending(true)
    setError(undefined)
    try {
      const { data } = await http.POST('/offline-activations', { body: { license_id: license.id, request: text } })
      if (!data) throw new Error('answer without file')
      void refresh('/offline-activations')
      void refresh('/licenses')
      onMade({ ...data, name })
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  return (
    <Step title={t('offline_activation.preview.title', { name })}>
      <Facts
        facts={[
          { label: t('offline_activation.host'), value: hostname },
          { label: t('offline_activation.platform'), value: platform },
          { label: t('offline_activation.version'), value: productVersion },
          { label: t('offline_activation.fingerprint'), value: <code>{shownPrint(fingerprint)}</code> },
          { label: t('offline_activation.code'), value: <code>{codeEnds(activationCode)}</code> },
        ]}
      />
      {!fits && (
        <Text fw={500}>{t('offline_activation.preview.other_code', { code: codeEnds(license.code_masked) })}</Text>
      )}
      <Text>
        {before
          ? t('offline_activation.preview.again', { file: before.sequence + 1 })
          : t('offline_activation.preview.takes', values)}
      </Text>
      {error !== undefined && <ProblemAlert error={error} />}
      <Group gap="sm">
        <Button loading={pending} onClick={() => void make()}>
          {t('offline_activation.preview.action')}
        </Button>
        <Button variant="subtle" color="gray" disabled={pending} onClick={onBack}>
          {t('offline_activation.back')}
        </Button>
      </Group>
    </Step>
  )
}
