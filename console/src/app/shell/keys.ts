const MAC = /mac|iphone|ipad/i.test(navigator.userAgent)

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Whether a key press is `keys`. Shift is not asked for: `?` needs it on some keyboards and not on others. */
export function matches(press: Press, keys: string): boolean {
  const mod = keys.startsWith('mod+')
  const key = mod ? keys.slice(4) : keys
  if (press.altKey || mod !== (press.ctrlKey || press.metaKey)) return false
  return press.key.toLowerCase() === key.toLowerCase()
}

/** `mod+K` as it stands on the person's keyboard. */
export function keyNames(keys: string): string {
  return keys.replace('mod+', MAC ? '⌘' : 'Ctrl ')
}

export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit'].includes(target.type)
}
