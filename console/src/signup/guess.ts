/** The country that the browser's languages name: `de-AT` is AT. Without a region nothing is guessed. */
export function countryOf(languages: readonly string[]): string | undefined {
  for (const language of languages) {
    const region = /^[a-z]{2,3}(?:-[A-Za-z]{4})?-([A-Z]{2})\b/.exec(language)?.[1]
    if (region) return region
  }
  return undefined
}
