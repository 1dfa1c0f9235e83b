package org.televisit.domain.person;

/** What accepting an invitation does. */
public enum InvitationKind {
    /** The record that staff made becomes that of whoever accepts. */
    RECORD,
    /** Whoever accepts may act for the patient. */
    PROXY
}
