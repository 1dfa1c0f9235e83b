package org.televisit.application.call;

/**
 * Something for everybody in a room, fired in the transaction that makes it true; it is told after the commit.
 *
 * @param room the call's public id
 * @param frame as {@code SignalingHub.tell} takes it
 */
public record RoomNews(String room, String frame) {}
