package org.televisit.application.audit;

/** Whoever an audit row names as the one who acted. */
public interface Author {

    /** The OIDC subject, or {@code "system"}. */
    String subject();

    /** The role it was done in; null when none. */
    String mainRole();

    /** Where the request came from; null when unknown. */
    String address();
}
