/** A picture may have 3,000,000 characters (WC-80) and the line may be slow: ms. */
export const IMAGE_TIMEOUT_MS = 120_000;
