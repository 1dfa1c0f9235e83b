package org.televisit.infrastructure.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a host's name stands for. */
@FunctionalInterface
public interface Names {

    /** As the machine resolves names. */
    Names OF_THE_MACHINE = InetAddress::getAllByName;

    /**
     * All its addresses, at least one.
     *
     * @throws UnknownHostException when nobody knows it, or the name server does not answer
     */
    InetAddress[] of(String host) throws UnknownHostException;
}
