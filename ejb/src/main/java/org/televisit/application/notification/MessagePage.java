package org.televisit.application.notification;

import java.util.List;

/**
 * Some messages, the newest first.
 *
 * @param next hand this back to read on; null at the end
 */
public record MessagePage(List<MessageLine> messages, MessageKey next) {}
