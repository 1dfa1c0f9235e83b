package org.televisit.application.notification;

import java.util.List;
import org.televisit.domain.notification.Claim;
import org.televisit.domain.notification.MessageFacts;

/**
 * Some messages that are ours to send.
 *
 * @param claimed how many were claimed, those that were then skipped among them
 */
public record Batch(Claim claim, int claimed, List<MessageFacts> messages) {}
