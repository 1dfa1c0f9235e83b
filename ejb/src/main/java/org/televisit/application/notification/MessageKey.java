package org.televisit.application.notification;

/**
 * Where a page of messages ended.
 *
 * @param id of the last message that was shown
 */
public record MessageKey(String id) {}
