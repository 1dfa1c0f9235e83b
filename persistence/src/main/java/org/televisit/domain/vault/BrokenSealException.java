package org.televisit.domain.vault;

import org.televisit.domain.shared.BusinessException;

/** Sealed content is not what was sealed, not where it was put, or not of whom it is said to be. */
public class BrokenSealException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String finding;

    BrokenSealException(String finding, Throwable cause) {
        super(Category.UNAVAILABLE, "content-damaged", cause);
        this.finding = finding;
    }

    @Override
    public String getMessage() {
        return super.getMessage() + ": " + finding;
    }
}
