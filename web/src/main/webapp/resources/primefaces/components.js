/* Stands in for widgets of which no page has one; the calendar and what asks for parts of a page are elsewhere (docs/adr/0032). */
