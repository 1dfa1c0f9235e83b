/* Stands in for the zones of the world, of which a calendar in UTC asks for none; see moment.js beside it. */
