package org.televisit.application.guest;

/**
 * A link was taken back; whoever came with it is put out after the commit.
 *
 * @param room public id of the call
 * @param link public id of the link
 */
record GuestRevoked(String room, String link) {}
