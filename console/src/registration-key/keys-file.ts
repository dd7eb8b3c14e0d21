/** The generated keys as CSV, quoted throughout; a name that a spreadsheet would run as a formula is disarmed. */
export function keysFile(keys: readonly { key: string }[], plan: string): string {
  const cell = (text: string) => `"${(/^[=+\-@\t\r]/.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`
  const rows = keys.map(({ key }) => `${cell(key)},${cell(plan)}`)
  return ['"registration_key","service_plan"', ...rows, ''].join('\r\n')
}
