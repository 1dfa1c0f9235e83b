package org.televisit.domain.audit;

/** What was done or tried. */
public enum AuditAction {
    SIGN_IN,
    BOOK,
    CANCEL,
    RESCHEDULE,
    CORRECT,
    TICKET,
    JOIN,
    JOIN_REFUSED,
    ADMIT,
    CALL_START,
    CALL_END,
    REOPEN,
    LEAVE,
    BLOCK,
    UNBLOCK,
    SETTLE,
    READ_REFUSED
}
