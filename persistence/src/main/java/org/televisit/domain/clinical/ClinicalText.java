package org.televisit.domain.clinical;

import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** Text that somebody writes into the record: kept as written, without control characters. */
public final class ClinicalText {

    /** The longest note or amendment, in UTF-16 code units. */
    public static final int LONGEST_NOTE = 20_000;

    /** The longest reason. */
    public static final int LONGEST_REASON = 500;

    private ClinicalText() {}

    /**
     * A draft, which may be empty.
     *
     * @throws BusinessException INVALID note-too-long
     */
    public static String draft(String written) {
        return cleaned(written, LONGEST_NOTE, "note-too-long");
    }

    /**
     * A text that is to stand.
     *
     * @throws BusinessException INVALID note-too-long, note-empty
     */
    public static String note(String written) {
        return filled(draft(written), "note-empty");
    }

    /**
     * A reason.
     *
     * @throws BusinessException INVALID note-too-long, reason-missing
     */
    public static String reason(String written) {
        return filled(cleaned(written, LONGEST_REASON, "note-too-long"), "reason-missing");
    }

    private static String filled(String text, String refusal) {
        if (text.isBlank()) {
            throw new BusinessException(Category.INVALID, refusal);
        }
        return text.strip();
    }

    static String cleaned(String written, int longest, String refusal) {
        String given = written == null ? "" : written.replace("\r\n", "\n");
        if (given.length() > longest) {
            throw new BusinessException(Category.INVALID, refusal);
        }
        StringBuilder kept = new StringBuilder(given.length());
        given.codePoints()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .map(c -> Character.getType(c) == Character.SURROGATE ? '\uFFFD' : c)
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
