// What a stream can show.

type Stream = { readonly isTTY?: boolean };

/** After no-color.org and the usual FORCE_COLOR: a flag decides, then the environment, then whether it is a terminal. */
export function hasColor(
  wish: 'auto' | 'always' | 'never',
  stream: Stream,
  variables: { readonly [name: string]: string | undefined } = process.env,
): boolean {
  if (wish !== 'auto') return wish === 'always';
  const { NO_COLOR: none = '', FORCE_COLOR: forced = '', TERM: terminal } = variables;
  if (none !== '') return false;
  if (forced !== '') return forced !== '0';
  return stream.isTTY === true && terminal !== 'dumb';
}
