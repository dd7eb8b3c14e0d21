import { Button, FileInput, Stack, Table } from '@mantine/core'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { http } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { Num } from '~/patterns/cells'
import { Confirm } from '~/patterns/confirm'
import { monthText } from '~/usage-report/month'

interface Compared {
  lines: number
  differences: { customer: string; product: string; theirs?: number | null; ours?: number | null }[]
  bad_rows: { row: number; code: string }[]
}

/** Compares a file of the partner's own with the month, and shows where the two differ. */
export function CompareButton({ month }: { month: string }) {
  const t = useText()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {t('reconciliation.compare.menu')}
      </Button>
      {asking && <Compare month={month} onClose={() => setAsking(false)} />}
    </>
  )
}

function Compare({ month, onClose }: { month: string; onClose: () => void }) {
  const t = useText()
  const intl = useIntl()
  const [file, setFile] = useState<File | null>(null)
  const [compared, setCompared] = useState<Compared>()

  async function run() {
    if (!file) return
    const { data } = await http.POST('/reconciliations/{month}/compare', {
      params: { path: { month } },
      body: { csv: await file.text() },
    })
    setCompared(data)
  }

  return (
    <Confirm
      onClose={onClose}
      stays
      title={t('reconciliation.compare.title', { month: monthText(month, intl) })}
      effects={[t('reconciliation.compare.what')]}
      action={t('reconciliation.compare.action')}
      run={run}
    >
      <Stack gap="md">
        <FileInput
          label={t('reconciliation.compare.file')}
          placeholder={t('reconciliation.compare.choose')}
          accept=".csv,text/csv"
          value={file}
          onChange={setFile}
        />
        {compared && <Result compared={compared} />}
      </Stack>
    </Confirm>
  )
}

function Result({ compared }: { compared: Compared }) {
  const t = useText()
  const { differences, lines } = compared
  const units = (value: number | null | undefined) =>
    value == null ? t('reconciliation.compare.absent') : <Num value={value} />
  return (
    <div role="status">
      <p>
        {differences.length === 0
          ? t('reconciliation.compare.none', { lines })
          : t('reconciliation.compare.found', { count: differences.length, lines })}
      </p>
      {differences.length > 0 && (
        <Table.ScrollContainer minWidth={320} type="native">
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('reconciliation.customer')}</Table.Th>
                <Table.Th>{t('reconciliation.product')}</Table.Th>
                <Table.Th>{t('reconciliation.compare.theirs')}</Table.Th>
                <Table.Th>{t('reconciliation.compare.ours')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.map((one) => (
                <Table.Tr key={`${one.customer} ${one.product}`}>
                  <Table.Td>{one.customer}</Table.Td>
                  <Table.Td>{one.product}</Table.Td>
                  <Table.Td>{units(one.theirs)}</Table.Td>
                  <Table.Td>{units(one.ours)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {compared.bad_rows.map(({ row, code }) => (
        <p key={row}>
          {t('reconciliation.compare.bad_row', { row })} {t(`reconciliation.compare.bad.${code}`)}
        </p>
      ))}
    </div>
  )
}
