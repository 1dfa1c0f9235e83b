package org.televisit.domain.guest;

import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.Reason;

/**
 * Whom a link is for, as what, and of an admin why.
 *
 * @param name at most {@link #LONGEST_NAME} UTF-16 code units
 * @param reason null for all but admins
 */
public record GuestInvite(String name, GuestKind kind, String reason) {

    /** The longest name, in UTF-16 code units. */
    public static final int LONGEST_NAME = 80;

    /**
     * Somebody whom the doctor invites.
     *
     * @throws BusinessException INVALID guest-name when nothing is left of the name, or it is too long; INVALID
     *     not-understood for an admin, whom nobody invites
     */
    public static GuestInvite of(String name, GuestKind kind) {
        if (kind == GuestKind.ADMIN) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
        return new GuestInvite(cleaned(name), Objects.requireNonNull(kind, "kind"), null);
    }

    /**
     * An admin who announces themselves (REQUIREMENTS I5).
     *
     * @param name cut where it is too long
     * @param reason 1 to 200 characters, which doctor and patient read
     * @throws BusinessException INVALID reason-missing, reason-too-long
     */
    public static GuestInvite ofAdmin(String name, String reason) {
        String shown = name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
        return new GuestInvite(shown, GuestKind.ADMIN, Reason.checked(reason));
    }

    /** Without what could turn the text around it, or break its line; joiners, which some names need, stay. */
    private static String cleaned(String name) {
        StringBuilder kept = new StringBuilder();
        name.codePoints().filter(GuestInvite::isText).forEach(kept::appendCodePoint);
        String text = kept.toString().strip();
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new BusinessException(Category.INVALID, "guest-name");
        }
        return text;
    }

    private static boolean isText(int c) {
        boolean turnsAround = c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
        return !Character.isISOControl(c) && Character.getType(c) != Character.SURROGATE && !turnsAround;
    }

    /** Never shows a name: it may end up in a log line. */
    @Override
    public String toString() {
        return "GuestInvite[kind=" + kind + "]";
    }
}
