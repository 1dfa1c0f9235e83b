package org.televisit.application.notification;

/** Takes text messages to whoever sends them for the hospital (port; an HTTP gateway is behind it). */
public interface SmsGateway {

    /**
     * Hands one over. When this returns, the gateway has accepted it.
     *
     * @param id the same for every try
     * @param to a number in E.164
     * @throws CarriageException UNREACHABLE when none gets through for now; after the others the next can be handed over
     */
    void send(String id, String to, String text) throws CarriageException;
}
