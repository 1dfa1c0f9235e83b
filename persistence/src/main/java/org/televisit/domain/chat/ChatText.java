package org.televisit.domain.chat;

import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What somebody wrote, fit to be kept and shown: text that stays text. Control characters are left out, but for line
 * ends and tabs, and half a surrogate pair, which no database takes, becomes the sign for what could not be read.
 */
public final class ChatText {

    /** The longest, in UTF-16 code units. */
    public static final int LONGEST = 4_000;

    private static final char UNREADABLE = '\uFFFD';

    private ChatText() {}

    /**
     * The text without what may not be in it and without white space around it.
     *
     * @throws BusinessException INVALID chat-empty, chat-too-long
     */
    public static String cleaned(String written) {
        if (written.length() > LONGEST) {
            throw new BusinessException(Category.INVALID, "chat-too-long");
        }
        StringBuilder kept = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            if (Character.isHighSurrogate(c)
                    && i + 1 < written.length()
                    && Character.isLowSurrogate(written.charAt(i + 1))) {
                kept.append(c).append(written.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                kept.append(UNREADABLE);
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        String text = kept.toString().strip();
        if (text.isEmpty()) {
            throw new BusinessException(Category.INVALID, "chat-empty");
        }
        return text;
    }
}
