package org.televisit.application.vault;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.televisit.domain.person.Patient;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.PublicIds;
import org.televisit.domain.vault.Purpose;

/**
 * Reasons in somebody's own words, for a line of the audit trail about a patient. They are sealed under the patient's
 * key before they become part of the line: an erasure takes the words, and the line keeps its place in the chain.
 */
@Dependent
public class ReasonSeal {

    /** What {@link #open} answers for words that were erased. */
    public static final String ERASED = "reason-erased";

    /** What {@link #open} answers for words that were changed in the database, or whose master key is missing. */
    public static final String UNREADABLE = "reason-unreadable";

    /** No code of a reason begins like this. */
    private static final String MARK = "sealed:";

    private static final int WORDS_AT = MARK.length() + PublicIds.LENGTH;

    private Vault vault;

    protected ReasonSeal() {}

    /** Over this vault. */
    @Inject
    public ReasonSeal(Vault vault) {
        this.vault = vault;
    }

    /**
     * Seals a reason, in the caller's transaction.
     *
     * @param about whose line it is
     * @param words 1 to 200 characters
     * @return at most {@value org.televisit.domain.audit.AuditEvent#LONGEST_REASON} characters
     */
    public String seal(Patient about, String words) {
        String id = PublicIds.next();
        byte[] sealed = vault.seal(about, Purpose.AUDIT_REASON, id, words);
        return MARK + id + Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * The reason of a line as it was written. One that was never sealed, such as a code, is answered as it is.
     *
     * @param about whose line it is; null when nobody is known
     * @param reason may be null
     */
    public String open(Patient about, String reason) {
        if (reason == null || !reason.startsWith(MARK)) {
            return reason;
        }
        if (about == null || reason.length() <= WORDS_AT) {
            return UNREADABLE;
        }
        try {
            byte[] sealed =
                    Base64.getUrlDecoder().decode(reason.substring(WORDS_AT).getBytes(StandardCharsets.US_ASCII));
            return vault.openText(about, Purpose.AUDIT_REASON, reason.substring(MARK.length(), WORDS_AT), sealed);
        } catch (BusinessException closed) {
            return closed.reason().equals("content-erased") ? ERASED : UNREADABLE;
        } catch (IllegalArgumentException changed) {
            return UNREADABLE;
        }
    }
}
