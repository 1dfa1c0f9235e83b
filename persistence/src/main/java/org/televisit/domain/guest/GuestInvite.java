package org.televisit.domain.guest;

import java.util.Objects;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;
import org.televisit.domain.shared.NameText;
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
        String plain = NameText.cleaned(name);
        String shown = plain.length() <= LONGEST_NAME ? plain : plain.substring(0, LONGEST_NAME);
        return new GuestInvite(shown, GuestKind.ADMIN, Reason.checked(reason));
    }

    private static String cleaned(String name) {
        String text = NameText.cleaned(name);
        if (text.isEmpty() || text.length() > LONGEST_NAME) {
            throw new BusinessException(Category.INVALID, "guest-name");
        }
        return text;
    }

    /** Never shows a name: it may end up in a log line. */
    @Override
    public String toString() {
        return "GuestInvite[kind=" + kind + "]";
    }
}
