/**
 * Returns how well a command fits what was typed, 0 for not at all: each word has to stand in it as it is, best at the
 * beginning of a word. Letters that only happen to come in the right order would let Enter run something else.
 */
export function matchCommand(command: string, typed: string): number {
  const text = ` ${command.toLowerCase()}`;
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (!words.every((word) => text.includes(word))) return 0;
  return words.every((word) => text.includes(` ${word}`)) ? 1 : 0.5;
}
