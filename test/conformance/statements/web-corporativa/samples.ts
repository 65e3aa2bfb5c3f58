/** The sample token of document 000: `sub` and `name` are "jdoe". It ended in March 2025. */
export const SAMPLE_000_TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJqZG9lIiwibmFtZSI6Impkb2UiLCJleHAiOjE3NDMwMDAwMDB9.SIGNATURE';

/** The sample token of document 002: `sub` is "usr_123", with profile and administrator flag as texts. */
export const SAMPLE_002_TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJ1c3JfMTIzIiwibmFtZSI6Impkb2UiLCJwZXJmaWxJZCI6IjIiLCJlc0FkbWluIjoiZmFsc2UiLCJleHAiOjE3NDMwMDAwMDB9.SIGNATURE';

/** When both end, ms since the epoch. */
export const SAMPLES_END_MS = 1_743_000_000_000;
