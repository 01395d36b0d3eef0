// The steps of which journeys are made. Each is told what somebody wants, by the words that stand on the page, and
// gives what a keyboard has to do for it.

/** Goes to a link, and by it to the page with this heading. */
export const follow = (link, heading) => async (keyboard) => {
  await keyboard.reach("link", link);
  await keyboard.enter(heading);
};

/** Goes to a button, and by it to the page with this heading. */
export const send = (button, heading) => async (keyboard) => {
  await keyboard.reach("button", button);
  await keyboard.enter(heading);
};

/** Goes to a link that leads to another place of the same page. */
export const jump = (link) => async (keyboard) => {
  await keyboard.reach("link", link);
  await keyboard.jump();
};

/** Unfolds what is folded away. */
export const unfold = (summary) => async (keyboard) => {
  await keyboard.reach("DisclosureTriangle", summary);
  await keyboard.unfold();
};

/** Types into a field, which may be one of a group. */
export const type = (field, text, group) => async (keyboard) => {
  await keyboard.reach("textbox", field, group);
  await keyboard.type(text);
};

/** Types a day into the three fields of a group. */
export const typeDay = (group, [day, month, year]) => async (keyboard) => {
  for (const [field, text] of [["Day", day], ["Month", month], ["Year", year]]) await type(field, text, group)(keyboard);
};

export const paste = (field, text) => async (keyboard) => {
  await keyboard.reach("textbox", field);
  await keyboard.paste(text);
};

/** Chooses one of the radio buttons of a group. */
export const choose = (group, option) => async (keyboard) => {
  await keyboard.reach("radio", /./, group);
  await keyboard.choose(option);
};

/** Chooses from a list. */
export const select = (list, option) => async (keyboard) => {
  await keyboard.reach("combobox", list);
  await keyboard.select(option);
};

/** The page says so. */
export const read = (words) => (keyboard) => keyboard.read(words);

/** Writes something down that is on the page. */
export const note = (pattern) => async (keyboard, notes) => {
  notes.push(await keyboard.note(pattern));
};

/** Types what was written down last. */
export const typeNoted = (field) => (keyboard, notes) => type(field, notes.at(-1))(keyboard);
