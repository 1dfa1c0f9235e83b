package org.televisit.domain.audit;

/** Whether it was done, or refused. */
public enum AuditOutcome {
    SUCCESS,
    REFUSED
}
