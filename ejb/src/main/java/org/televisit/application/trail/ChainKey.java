package org.televisit.application.trail;

/** The key of the audit chain (port: where it is kept is another technology). */
public interface ChainKey {

    /** 32 bytes or more; the same for all nodes and for as long as the chain lasts. */
    byte[] bytes();
}
