import { DateInput, type DateInputProps } from '@mantine/dates'
import { DatesLanguage } from './dates-language'

/** A calendar day as the API has it (`2026-05-03`), or null. */
export function DayField(props: DateInputProps) {
  return (
    <DatesLanguage>
      <DateInput valueFormat="D MMM YYYY" inputWrapperOrder={['label', 'input', 'description', 'error']} {...props} />
    </DatesLanguage>
  )
}
