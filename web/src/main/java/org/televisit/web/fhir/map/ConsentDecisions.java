package org.televisit.web.fhir.map;

import org.hl7.fhir.r4.model.Consent.ConsentProvisionType;
import org.hl7.fhir.r4.model.Consent.ConsentState;
import org.televisit.domain.consent.Decision;

/**
 * What somebody decided (https://hl7.org/fhir/R4/valueset-consent-state-codes.html, and
 * https://hl7.org/fhir/R4/valueset-consent-provision-type.html for what follows from it).
 */
public final class ConsentDecisions {

    private ConsentDecisions() {}

    /** FHIR's word. */
    public static ConsentState state(Decision decision) {
        return switch (decision) {
            case GIVEN -> ConsentState.ACTIVE;
            case REFUSED -> ConsentState.REJECTED;
            case WITHDRAWN -> ConsentState.INACTIVE;
        };
    }

    /** Whether it permits what was asked. */
    public static ConsentProvisionType provision(Decision decision) {
        return switch (decision) {
            case GIVEN -> ConsentProvisionType.PERMIT;
            case REFUSED, WITHDRAWN -> ConsentProvisionType.DENY;
        };
    }
}
