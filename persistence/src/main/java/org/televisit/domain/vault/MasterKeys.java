package org.televisit.domain.vault;

import java.util.Optional;
import javax.crypto.SecretKey;

/** The keys that data keys are wrapped by. They are kept outside the database (port; the server's credential store). */
public interface MasterKeys {

    /**
     * The name of the one that wraps from now on.
     *
     * @throws IllegalStateException when there is none, with a line that says what to do
     */
    String current();

    /** The key of this name: 256 bits for AES; empty when it is not there. */
    Optional<SecretKey> named(String name);
}
