package org.televisit.application.appointment;

import java.util.List;

/**
 * Which texts patients have been asked to agree to before a visit by video (REQUIREMENTS A13). A text never changes
 * once somebody may have agreed to it: another text is another version, and the old one stays in the bundles, under
 * {@code telehealth.<version>}, so that it can always be shown what somebody agreed to.
 */
public final class TelehealthAgreement {

    /** All there were, the oldest first. */
    public static final List<String> VERSIONS = List.of("2026-11");

    /** The one that is asked for now. */
    public static final String CURRENT = VERSIONS.get(VERSIONS.size() - 1);

    private TelehealthAgreement() {}
}
