package org.televisit.domain.shared;

/** Names as others read them: in lists, in mail, on the pages of other people. */
public final class NameText {

    private static final int ARABIC_LETTER_MARK = 0x061C;

    private NameText() {}

    /**
     * The name without the blanks around it and without what could turn the text around it or break its line; joiners,
     * which some names need, stay.
     *
     * @param name never null
     */
    public static String cleaned(String name) {
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(NameText::isText).forEach(kept::appendCodePoint);
        return kept.toString().strip();
    }

    private static boolean isText(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            default -> !turnsAround(c);
        };
    }

    private static boolean turnsAround(int c) {
        return c == ARABIC_LETTER_MARK
                || c == 0x200E
                || c == 0x200F
                || c >= 0x202A && c <= 0x202E
                || c >= 0x2066 && c <= 0x2069;
    }
}
