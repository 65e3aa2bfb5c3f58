/** The function that really sends: Chromium's, so that the system's proxy and certificates count (ADR 0009). */
export type Fetch = (input: RequestInfo | URL, init?: RequestInit) => Promise<Response>;
