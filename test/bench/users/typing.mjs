/** What is typed, letter by letter, then taken away letter by letter. No letter of it can be in an id. */
const WORDS = ['ruiz', 'ortiz', 'lopez', 'torr', 'luis', 'marin'];

/** Each keystroke and how many people (what is searched of them, in lower case) match what is in the field after it. */
export function steps(people) {
  const found = new Map();
  const matching = (text) => {
    if (!found.has(text)) found.set(text, people.filter((words) => words.includes(text)).length);
    return found.get(text);
  };
  return WORDS.flatMap((word) => {
    const lengths = Array.from({ length: word.length }, (_, at) => at + 1);
    return [
      ...lengths.map((length) => ({ key: word[length - 1], text: word.slice(0, length) })),
      ...lengths.toReversed().map((length) => ({ key: 'Backspace', text: word.slice(0, length - 1) })),
    ];
  }).map(({ key, text }) => ({ key, matching: matching(text) }));
}
