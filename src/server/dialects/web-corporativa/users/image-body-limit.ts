import { MAX_IMAGE_TEXT_LENGTH } from '../../../accounts/data-uri-image';

/**
 * Bytes that the body of a route that takes a picture may have: the longest picture, a few of its characters too many (they
 * have an answer of their own), and the rest of the body.
 */
export const IMAGE_BODY_LIMIT = MAX_IMAGE_TEXT_LENGTH + 1024 * 1024;
