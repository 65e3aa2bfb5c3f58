/** A connection's address for people to recognise: host, port and path; as it is where it is no address. */
export function shownAddress(address: string): string {
  if (!URL.canParse(address)) return address;
  const { host, pathname } = new URL(address);
  return pathname === '/' ? host : `${host}${pathname}`;
}
