/** So many people can be named at once: the contract's MAX_NAMED_PEOPLE, in a file without schemas. */
export const MAX_NAMED_PEOPLE = 250_000;
