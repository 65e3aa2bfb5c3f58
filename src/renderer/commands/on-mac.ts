/** Is this a Mac, where Cmd does what Ctrl does elsewhere? */
export function onMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
