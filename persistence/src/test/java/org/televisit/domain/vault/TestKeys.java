package org.televisit.domain.vault;

import org.televisit.fixture.Clinic;

/** Keys for tests of other features. */
public final class TestKeys {

    private TestKeys() {}

    /** A new key of somebody. */
    public static ContentKey contentKey() {
        KeyRing ring = KeyRing.of("content-1");
        return DataKey.made(Clinic.patient(), ring, Clinic.NOW).unwrapped(ring);
    }
}
