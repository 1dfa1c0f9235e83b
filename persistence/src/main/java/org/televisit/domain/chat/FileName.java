package org.televisit.domain.chat;

import java.util.Set;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/** What a file that is handed over may be called: a name, never a path, and nothing that reads otherwise than it is. */
public final class FileName {

    /** The longest, in UTF-16 code units, before an ending is added. */
    public static final int LONGEST = 140;

    private static final String SEPARATORS = "/\\:*?\"<>|";
    private static final Set<Integer> HIDDEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.PRIVATE_USE,
            (int) Character.UNASSIGNED,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private FileName() {}

    /**
     * The name without white space around it.
     *
     * @throws BusinessException INVALID file-name
     */
    public static String checked(String name) {
        String given = name == null ? "" : name.strip();
        boolean clean = given.codePoints().noneMatch(c -> SEPARATORS.indexOf(c) >= 0 || hidden(c));
        if (given.isEmpty() || given.length() > LONGEST || given.startsWith(".") || !clean) {
            throw new BusinessException(Category.INVALID, "file-name");
        }
        return given;
    }

    // A format character can turn the direction of writing, so that "fdp.exe" reads "exe.pdf".
    private static boolean hidden(int codePoint) {
        return HIDDEN.contains(Character.getType(codePoint));
    }
}
