import { systemIdSchema } from '#contract/connection';
import { activeFilterSchema, directoryFilterSchema, sortColumnSchema } from '#contract/directory';
import type { DirectoryFilter, Sort } from '#contract/directory';
import { sectionSchema } from '#contract/place';
import { EVERYBODY } from '#contract/everybody';
import { addressText, parseAddress } from '../../http/address';
import { LINK_SCHEME, LOCAL_AT, MAX_LINK_LENGTH, type LinkTarget } from './link-target';

const FILTER_KEYS = ['q', 'active', 'profile', 'admin', 'changed'];

/**
 * The place that a link names; undefined for what is no link of ours. Links come from anywhere: keys that are not known
 * and words that do not fit are passed over, and nothing in one makes this raise.
 */
export function readLink(text: string): LinkTarget | undefined {
  if (text.length > MAX_LINK_LENGTH || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  // Windows puts a slash after the host.
  if (url.protocol !== `${LINK_SCHEME}:` || url.host !== 'open' || !['', '/'].includes(url.pathname)) {
    return undefined;
  }
  const words = url.searchParams;
  const at = readAddress(words.get('at'));
  if (at === undefined) return undefined;
  const system = systemIdSchema.safeParse(words.get('system'));
  const section = sectionSchema.safeParse(words.get('section'));
  const filter = readFilter(words);
  const sort = readSort(words.get('sort'));
  const personId = words.get('person');
  return {
    at,
    ...(system.success && { system: system.data }),
    section: section.success ? section.data : 'users',
    ...(filter && { filter }),
    ...(sort && { sort }),
    ...(personId !== null && personId !== '' && personId.length <= 256 && { personId }),
  };
}

function readAddress(at: string | null): string | undefined {
  if (at === null || at === LOCAL_AT) return at ?? undefined;
  try {
    // Whether plain http was allowed is said by the connection that is found, not by the link.
    return addressText(parseAddress(at, true));
  } catch {
    return undefined;
  }
}

function readFilter(words: URLSearchParams): DirectoryFilter | undefined {
  if (!FILTER_KEYS.some((key) => words.has(key))) return undefined;
  const active = activeFilterSchema.safeParse(words.get('active'));
  const admin = words.get('admin');
  const filter: DirectoryFilter = {
    ...EVERYBODY,
    search: words.get('q') ?? '',
    active: active.success ? active.data : 'all',
    profileIds: [...new Set(words.getAll('profile'))],
    administrator: admin === 'yes' || admin === 'no' ? admin : 'all',
    changedElsewhere: words.get('changed') === 'yes',
  };
  // Part of a filter would find more people than were meant.
  return directoryFilterSchema.safeParse(filter).success ? filter : undefined;
}

function readSort(words: string | null): Sort | undefined {
  if (words === null) return undefined;
  const descending = words.startsWith('-');
  const column = sortColumnSchema.safeParse(descending ? words.slice(1) : words);
  return column.success ? { column: column.data, descending } : undefined;
}
