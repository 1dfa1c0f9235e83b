package org.televisit.domain.shared;

/** What somebody types into a search, which is never a pattern. */
public final class TypedText {

    private TypedText() {}

    /** The text as it stands for itself in a {@code like … escape '\\'}. */
    public static String literal(String typed) {
        return typed.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
    }
}
