import { Button, FileButton, Group, SegmentedControl, Stack, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDownload, IconUpload } from '@tabler/icons-react'
import { useState } from 'react'
import { http } from '~/app/api/client'
import { saveFile } from '~/app/api/download'
import { useText } from '~/app/i18n/text'
import { ProblemAlert } from '~/patterns/problem-alert'
import { Section } from '~/patterns/section'
import { COLUMNS, fault, guess, KINDS, type Kind, template } from './file'
import type { Chosen } from './wizard'

interface Props {
  chosen: Chosen | undefined
  onChoose: (chosen: Chosen | undefined) => void
  /** A trial run has started: its job. */
  onTrial: (job: string) => void
}

/** What is to be done, and the file that says for whom. */
export function FileStep({ chosen, onChoose, onTrial }: Props) {
  const t = useText()
  const [kind, setKind] = useState<Kind>('assign')
  const [wrong, setWrong] = useState<'empty' | 'too_large'>()
  const [pending, setPending] = useState(false)
  const [error, setError] = useState<unknown>()

  function change(next: Kind) {
    setKind(next)
    setError(undefined)
    if (chosen) onChoose({ ...chosen, kind: next })
  }

  async function read(file: File | null) {
    if (!file) return
    const csv = await file.text()
    const found = fault(csv)
    setWrong(found)
    setError(undefined)
    if (found) return onChoose(undefined)
    const fits = guess(csv) ?? kind
    setKind(fits)
    onChoose({ kind: fits, name: file.name, csv })
  }

  async function tryOut() {
    if (!chosen) return setWrong('empty')
    setPending(true)
    setError(undefined)
    try {
      const { data } = await http.POST('/subscription-imports', {
        body: { ...(chosen.csv !== undefined && { csv: chosen.csv }), kind, dry_run: true },
      })
      if (data) onTrial(data.id)
    } catch (failure) {
      setError(failure)
    } finally {
      setPending(false)
    }
  }

  const { needed, optional } = COLUMNS[kind]
  const narrow = useMediaQuery('(max-width: 30em)', undefined, { getInitialValueInEffect: false })
  return (
    <Section title={t('subscription_import.file.title')}>
      <Stack gap="md" align="flex-start">
        <SegmentedControl
          aria-label={t('subscription_import.kind')}
          orientation={narrow ? 'vertical' : 'horizontal'}
          value={kind}
          onChange={(value) => change(value as Kind)}
          data={KINDS.map((value) => ({ value, label: t(`subscription_import.kind.${value}`) }))}
        />
        <Text size="sm">
          {t('subscription_import.columns', { needed: needed.join(', ') })}{' '}
          {optional.length > 0 && t('subscription_import.optional', { optional: optional.join(', ') })}{' '}
          {t(`subscription_import.how.${kind}`)}
        </Text>
        <Group gap="sm">
          <FileButton accept=".csv,.txt,text/csv,text/plain" onChange={(file) => void read(file)}>
            {(props) => (
              <Button {...props} variant="default" leftSection={<IconUpload size={16} />}>
                {t('subscription_import.choose')}
              </Button>
            )}
          </FileButton>
          <Button
            variant="subtle"
            leftSection={<IconDownload size={16} />}
            onClick={() => saveFile(`${kind}.csv`, new Blob([template(kind)], { type: 'text/csv' }))}
          >
            {t('subscription_import.template')}
          </Button>
        </Group>
        <Text size="sm" role="status">
          {chosen ? t('subscription_import.chosen', { name: chosen.name }) : t('subscription_import.none')}
        </Text>
        {wrong && (
          <Text size="sm" c="red" role="alert">
            {t(`subscription_import.fault.${wrong}`)}
          </Text>
        )}
        {error !== undefined && <ProblemAlert error={error} />}
        <Button onClick={() => void tryOut()} loading={pending}>
          {t('subscription_import.try')}
        </Button>
      </Stack>
    </Section>
  )
}
