package org.televisit.web.call;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.televisit.application.call.OpenVisits;
import org.televisit.application.call.OpenVisits.OpenVisit;
import org.televisit.web.page.Reader;

/** The visit that the reader is in, in another tab: every page leads back to it. */
@Named("openVisit")
@RequestScoped
public class OpenVisitBacking {

    @Inject
    private OpenVisits visits;

    @Inject
    private Reader reader;

    private OpenVisit mine;
    private boolean read;

    /** Null while the reader is in none. */
    public OpenVisit getMine() {
        if (!read) {
            read = true;
            mine = reader.isSignedIn() ? visits.mine().orElse(null) : null;
        }
        return mine;
    }
}
