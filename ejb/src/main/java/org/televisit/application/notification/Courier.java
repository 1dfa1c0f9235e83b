package org.televisit.application.notification;

import java.time.Instant;
import org.televisit.domain.notification.MessageChannel;
import org.televisit.domain.notification.MessageFacts;
import org.televisit.domain.notification.Told;

/** One channel as a worker of the outbox uses it. */
public interface Courier {

    /** Which one. */
    MessageChannel channel();

    /** Whether this hospital has it. */
    boolean works();

    /**
     * What becomes of a message that cannot go.
     *
     * @param works whether it is for want of an address, or else of the channel
     */
    Ending unsent(MessageFacts message, Told told, boolean works);

    /**
     * Sets out with as many messages as there are.
     *
     * @throws CarriageException UNREACHABLE
     */
    Trip open() throws CarriageException;

    /** As long as the other side answers. */
    interface Trip extends AutoCloseable {

        /**
         * Hands one message over. When this returns, the other side has it.
         *
         * @throws CarriageException UNREACHABLE ends the trip; after the others the next can be handed over
         */
        void carry(MessageFacts message, Told told, Instant now) throws CarriageException;

        /** Ends the trip; never fails. */
        @Override
        void close();
    }
}
