package org.televisit.domain.shared;

import org.televisit.domain.shared.BusinessException.Category;

/** Why somebody does something grave, in their own words: 1 to {@link #LONGEST} characters. */
public final class Reason {

    /** In UTF-16 code units. */
    public static final int LONGEST = 200;

    private Reason() {}

    /**
     * Without white space around it.
     *
     * @param text null for none
     * @throws BusinessException INVALID reason-missing, reason-too-long
     */
    public static String checked(String text) {
        String reason = text == null ? "" : text.strip();
        if (reason.isEmpty()) {
            throw new BusinessException(Category.INVALID, "reason-missing");
        }
        if (reason.length() > LONGEST) {
            throw new BusinessException(Category.INVALID, "reason-too-long");
        }
        return reason;
    }
}
