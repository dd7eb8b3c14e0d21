import { Button, Modal, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useState } from 'react'
import { http, refresh } from '~/app/api/client'
import { useText } from '~/app/i18n/text'
import { notify } from '~/app/notify'
import { useCan } from '~/app/session'
import { Confirm } from '~/patterns/confirm'
import { ResourceForm } from '~/patterns/resource-form'
import { type BillingReport, hundredths, typedPercent } from './billing-report'

/** PO number, margin and code of the whole report; and list prices again. */
export function EditReport({ report }: { report: BillingReport }) {
  const t = useText()
  const can = useCan()
  const [asking, setAsking] = useState<'edit' | 'reset'>()
  const close = () => setAsking(undefined)
  return (
    <>
      {can('billing_report.reset') && (
        <Button variant="default" onClick={() => setAsking('reset')}>
          {t('billing_report.reset.menu')}
        </Button>
      )}
      <Button variant="default" onClick={() => setAsking('edit')}>
        {t('billing_report.edit.menu')}
      </Button>
      {asking === 'edit' && (
        <Modal
          opened
          onClose={close}
          title={t('billing_report.edit.title')}
          closeButtonProps={{ 'aria-label': t('patterns.close') }}
        >
          <Fields report={report} onClose={close} />
        </Modal>
      )}
      {asking === 'reset' && <Reset report={report} onClose={close} />}
    </>
  )
}

function Fields({ report, onClose }: { report: BillingReport; onClose: () => void }) {
  const t = useText()
  const form = useForm({
    mode: 'controlled',
    initialValues: { po_number: report.po_number, margin: typedPercent(report.margin), promotion_code: '' },
    validate: {
      margin: (typed) => (hundredths(typed) === undefined ? t('billing_report.percent_wrong') : null),
    },
  })

  async function submit({ po_number, margin, promotion_code }: typeof form.values) {
    const wanted = hundredths(margin)
    await http.PATCH('/billing-reports/{id}', {
      params: { path: { id: report.id } },
      body: {
        po_number,
        ...(wanted !== undefined && wanted !== report.margin && { margin: wanted }),
        ...(promotion_code.trim() !== '' && { promotion_code }),
      },
    })
    await refresh('/billing-reports')
  }

  function done() {
    form.resetDirty()
    void notify(t('billing_report.edit.done'))
    onClose()
  }

  return (
    <ResourceForm form={form} submit={submit} onDone={done} onCancel={onClose} action={t('billing_report.edit.action')}>
      <TextInput label={t('billing_report.po_number')} maxLength={50} {...form.getInputProps('po_number')} />
      <TextInput
        label={t('billing_report.margin')}
        description={t('billing_report.margin_what')}
        inputMode="decimal"
        {...form.getInputProps('margin')}
      />
      <TextInput
        label={t('billing_report.promotion_code')}
        description={t('billing_report.promotion_code_what')}
        maxLength={30}
        {...form.getInputProps('promotion_code')}
      />
    </ResourceForm>
  )
}

function Reset({ report, onClose }: { report: BillingReport; onClose: () => void }) {
  const t = useText()

  async function run() {
    await http.POST('/billing-reports/{id}/reset', { params: { path: { id: report.id } } })
    await refresh('/billing-reports')
    void notify(t('billing_report.reset.done'))
  }

  return (
    <Confirm
      onClose={onClose}
      title={t('billing_report.reset.title')}
      effects={[t('billing_report.reset.effect', { count: report.lines })]}
      action={t('billing_report.reset.action')}
      run={run}
    />
  )
}
