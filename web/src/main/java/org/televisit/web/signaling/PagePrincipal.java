package org.televisit.web.signaling;

import java.security.Principal;
import org.televisit.application.news.PageGrant;

/** Whoever a page's ticket let in; as with a seat's, the principal is what reaches the socket. */
record PagePrincipal(PageGrant grant) implements Principal {

    @Override
    public String getName() {
        return grant.subject();
    }
}
