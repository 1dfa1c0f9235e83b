package org.televisit.web.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import org.televisit.web.security.Scope;

/** A type of resource: who asks, and what they may see, is for the services behind it. */
interface FhirProvider {

    /** FHIR's name of the type. */
    String type();

    /** What an access token must be for to read these. */
    Scope scope();

    /** The search parameters beside {@code _id}, {@code _count} and {@code _format}. */
    List<SearchParam> searchParams();

    /** Whether its resources carry the version of what they show. */
    default boolean versioned() {
        return false;
    }

    /**
     * One resource.
     *
     * @throws org.televisit.domain.shared.BusinessException NOT_FOUND; FORBIDDEN
     */
    Resource read(String id);

    /** A page of what fits. */
    SearchPage search(SearchWish wish);
}
