import { LINK_SCHEME } from './link-target';

/** The link among a program's arguments, where the operating system puts it on Windows and Linux; the last one counts. */
export function linkAmong(args: readonly string[]): string | undefined {
  return args.findLast((arg) => arg.toLowerCase().startsWith(`${LINK_SCHEME}:`));
}
