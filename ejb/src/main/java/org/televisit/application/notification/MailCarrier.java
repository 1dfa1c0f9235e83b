package org.televisit.application.notification;

/** Takes mails to the hospital's mail server (port; the server's own mail session is behind it). */
public interface MailCarrier {

    /**
     * Sets out with as many mails as there are.
     *
     * @throws CarriageException UNREACHABLE
     */
    Trip open() throws CarriageException;

    /** One connection to the mail server. */
    interface Trip extends AutoCloseable {

        /**
         * Hands one mail over. When this returns, the mail server has it.
         *
         * @throws CarriageException UNREACHABLE ends the trip; after the others the next mail can be handed over
         */
        void carry(Mail mail) throws CarriageException;

        /** Ends the trip; never fails, since all that was handed over is theirs. */
        @Override
        void close();
    }
}
