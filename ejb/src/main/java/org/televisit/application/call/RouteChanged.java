package org.televisit.application.call;

/**
 * The ways that a call may take have changed; its room is told after the commit.
 *
 * @param room the call's public id
 */
record RouteChanged(String room) {}
