package org.televisit.domain.shared;

/** A verb was asked of something whose state does not allow it: the tables are in docs/state-machines.md. */
public class IllegalTransitionException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Enum<?> from;
    private final Enum<?> to;

    /** Refuses to go {@code from} one state {@code to} another. */
    public IllegalTransitionException(Enum<?> from, Enum<?> to) {
        super(Category.CONFLICT, "illegal-transition");
        this.from = from;
        this.to = to;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + from + " to " + to;
    }
}
