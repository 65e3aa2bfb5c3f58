/** The host (with port) of a connection's address, for people to recognise; the address itself if it is not one. */
export function addressHost(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
