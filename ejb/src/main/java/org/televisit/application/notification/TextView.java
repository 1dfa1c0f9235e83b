package org.televisit.application.notification;

/**
 * How it stands with somebody's text messages.
 *
 * @param offered whether the hospital has them
 * @param number as people read it; null when there is none
 * @param confirmed whether messages are sent to it
 * @param awaitsCode whether a code was sent and could still be typed
 */
public record TextView(boolean offered, String number, boolean confirmed, boolean awaitsCode) {}
