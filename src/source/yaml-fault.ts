// Why a text is no YAML, in one clause, from what its reader throws or lists.

export function yamlFault(error: unknown): string {
  const [line = ''] = (error instanceof Error ? error.message : '').split('\n');
  if (error instanceof RangeError || /call stack/i.test(line)) return 'this is nested too deeply';
  const reason = line.replace(/:$/, '');
  return reason === '' ? 'this is not YAML' : `this is not YAML: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`;
}
