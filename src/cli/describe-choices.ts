// The help text of a flag that takes one of several names.

export function describeChoices(choices: Readonly<Record<string, string>>): string {
  return Object.entries(choices)
    .map(([name, title]) => `${name}: ${title}`)
    .join('; ');
}
