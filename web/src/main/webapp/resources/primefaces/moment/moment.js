/*
 * Stands in for the library of this name, which PrimeFaces' calendar loads whole: our only calendar, the week of a
 * doctor's hours, is kept in UTC and asks for nothing but "HH:mm" of it. Faces takes a file from here before one of the
 * same name in a library.
 */
window.moment = () => {
  throw new Error('Only UTC is known here: load the whole of moment for a calendar in another zone.');
};

window.moment.utc = (given) => {
  const at = Array.isArray(given) ? new Date(Date.UTC(...given)) : new Date(given);
  const two = (number) => String(number).padStart(2, '0');
  return {
    locale() {
      return this;
    },
    format(pattern) {
      return pattern.replace('HH', two(at.getUTCHours())).replace('mm', two(at.getUTCMinutes()));
    },
  };
};
