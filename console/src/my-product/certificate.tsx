import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { downloadFile } from '~/app/api/download'
import { useProblemText } from '~/app/i18n/problem-text'
import { useText } from '~/app/i18n/text'
import { notifyProblem } from '~/app/notify'
import type { License } from './situation'

/** The license certificate as a PDF, in the customer's language. An evaluation has none. */
export function CertificateButton({ license }: { license: License }) {
  const t = useText()
  const problemText = useProblemText()
  const [pending, setPending] = useState(false)
  if (license.version_type === 'trial') return null

  async function save() {
    setPending(true)
    try {
      const name = `certificate-${license.product.code}.pdf`
      await downloadFile(`/licenses/${license.id}/certificate`, 'application/pdf', name)
    } catch (failure) {
      void notifyProblem(problemText(failure))
    } finally {
      setPending(false)
    }
  }

  return (
    <Button variant="default" leftSection={<IconDownload size={16} />} loading={pending} onClick={() => void save()}>
      {t('my_product.certificate')}
    </Button>
  )
}
