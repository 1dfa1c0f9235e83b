package org.televisit.application.security;

/** The role names, as Keycloak's flat claim {@code roles} carries them. They stand nowhere else. */
public final class Roles {

    public static final String PATIENT = "patient";
    public static final String DOCTOR = "doctor";
    public static final String ADMIN = "admin";

    /** Timers and the socket side of this server; no person can hold it. */
    public static final String SYSTEM = "system";

    private Roles() {}
}
