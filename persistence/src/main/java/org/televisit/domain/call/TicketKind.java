package org.televisit.domain.call;

/** What a ticket is for. */
public enum TicketKind {
    /** To come in, from a page that its owner just opened: minutes of life. */
    ENTRY,
    /** To come back after the socket was lost: valid until a quarter of an hour past the visit's end. */
    RESUME
}
