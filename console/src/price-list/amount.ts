import { decimal } from '~/patterns/money'

/** How many decimals a currency has: 2 for euros, 0 for yen, 3 for dinars. */
export function digitsOf(currency: string): number {
  if (!/^[A-Z]{3}$/.test(currency)) return 2
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2
}

/** `49.9` typed into a field to 4990 minor units: digits are moved, nothing is multiplied or rounded. */
export function minorUnits(typed: string | number, digits: number): number | undefined {
  const [, whole = '', fraction = ''] = /^(\d{1,12})(?:\.(\d*))?$/.exec(String(typed).trim()) ?? []
  if (whole === '' || fraction.length > digits) return undefined
  return Number(whole + fraction.padEnd(digits, '0'))
}

/** 4990 minor units as a field shows them: `49.90`. */
export function typedAmount(minor: number, digits: number): string {
  return decimal(minor, digits)
}
