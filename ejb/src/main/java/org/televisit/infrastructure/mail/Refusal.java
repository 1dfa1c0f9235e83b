package org.televisit.infrastructure.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.televisit.application.notification.CarriageException;
import org.televisit.application.notification.CarriageException.Kind;

/** What an SMTP server's answer means (RFC 5321, 4.2): of several that are chained the last is the reason. */
final class Refusal {

    private static final Pattern REPLY = Pattern.compile("^\\s*([245]\\d\\d)[ -]");

    // shutting down; authentication wanted, too weak or failed: about us and not about the mail
    private static final Set<String> ABOUT_US = Set.of("421", "454", "530", "534", "535", "538");

    private Refusal() {}

    /** @param connected whether the connection outlived it */
    static CarriageException of(MessagingException failure, boolean connected) {
        String reply = reply(failure);
        if (reply != null && !ABOUT_US.contains(reply)) {
            Kind kind = reply.startsWith("5") ? Kind.REFUSED : Kind.REFUSED_FOR_NOW;
            return new CarriageException(kind, "refused-" + reply, failure);
        }
        if (failure instanceof AddressException) {
            return new CarriageException(Kind.REFUSED, "address", failure);
        }
        if (connected && reply == null) {
            return new CarriageException(Kind.REFUSED_FOR_NOW, "not-taken", failure);
        }
        return new CarriageException(Kind.UNREACHABLE, reply == null ? "lost" : "refused-" + reply, failure);
    }

    private static String reply(MessagingException failure) {
        String found = null;
        for (Exception each = failure; each != null; each = next(each)) {
            Matcher reply = REPLY.matcher(each.getMessage() == null ? "" : each.getMessage());
            if (reply.find() && !reply.group(1).startsWith("2")) {
                found = reply.group(1);
            }
        }
        return found;
    }

    private static Exception next(Exception failure) {
        return failure instanceof MessagingException messaging ? messaging.getNextException() : null;
    }
}
