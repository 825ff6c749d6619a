/** Words that a native writer would not use here, and what to write instead. */
export const replacements: Record<string, string> = {
  anew: 'again',
  anybody: 'anyone',
  behaviour: 'behavior',
  colour: 'color',
  colours: 'colors',
  drawing: 'rendering',
  drawn: 'rendered',
  everybody: 'everyone',
  'hear of': 'be notified of',
  'hears of': 'is notified of',
  'laid over': 'over',
  'is said': 'is reported',
  'is told': 'is notified',
  meanwhile: 'in the meantime',
  mended: 'repaired',
  nobody: 'no one',
  reckoned: 'computed',
  somebody: 'someone',
  somewhen: 'eventually',
  'still to come': 'pending',
  unmade: 'not generated yet',
}

const words = new RegExp(String.raw`\b(?:${Object.keys(replacements).join('|')})\b`, 'gi')

/** Returns what to write instead, for each of those words in a text: `line 3: no one instead of nobody`. */
export const wordsToReplace = (text: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      [...line.matchAll(words)].map(
        ([word]) => `line ${index + 1}: ${replacements[word.toLowerCase()] ?? ''} instead of ${word}`,
      ),
    )
