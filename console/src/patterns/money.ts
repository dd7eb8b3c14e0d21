/**
 * `1999` minor units of a currency with two decimals to `19.99`: digits are moved, not divided, so that no
 * amount is ever rounded on its way to the screen.
 */
export function decimal(minor: number, digits: number): `${number}` {
  const sign = minor < 0 ? '-' : ''
  const all = String(Math.abs(minor)).padStart(digits + 1, '0')
  const whole = all.slice(0, all.length - digits)
  return (digits === 0 ? `${sign}${whole}` : `${sign}${whole}.${all.slice(-digits)}`) as `${number}`
}

export function moneyText(money: { amount: number; currency: string }, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency: money.currency })
  return format.format(decimal(money.amount, format.resolvedOptions().maximumFractionDigits ?? 2))
}
