package org.televisit.application.notification;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import org.televisit.application.security.Roles;
import org.televisit.domain.shared.BusinessException;

/** What admins see of the messages, and trying dead ones again. */
@Stateless
@RolesAllowed(Roles.ADMIN)
public class MessageQueries {

    /**
     * A page of messages, the newest first.
     *
     * @param before where the last page ended; null for the first
     * @param limit 1 to 200; more are cut
     */
    public MessagePage page(MessageKey before, int limit, MessageFilter filter) {
        throw new UnsupportedOperationException();
    }

    /**
     * One message with its text.
     *
     * @throws BusinessException NOT_FOUND
     */
    public MessageView one(String id) {
        throw new UnsupportedOperationException();
    }

    /**
     * Has a dead message tried again, at once.
     *
     * @throws BusinessException NOT_FOUND; CONFLICT illegal-transition when it is not dead
     */
    public void resend(String id) {
        throw new UnsupportedOperationException();
    }
}
