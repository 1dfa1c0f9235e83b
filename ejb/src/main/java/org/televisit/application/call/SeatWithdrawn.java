package org.televisit.application.call;

/**
 * Somebody may sit in one room no longer; the seat is taken from them after the commit.
 *
 * @param room public id of the call
 */
record SeatWithdrawn(String room, String subject) {}
