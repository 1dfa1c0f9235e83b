package org.televisit.application.signaling;

/** A failure that whoever asked has been told of, and may ask again: it is not tried again for them. */
final class ToldAlready extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ToldAlready(RuntimeException failure) {
        super(failure);
    }
}
