package org.televisit.web.api;

import java.util.List;
import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * The header {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header): a text in quotation marks, which many
 * leave out. Answers are sealed under it, so it must not be easy to guess; a UUID will do.
 */
final class IdempotencyKey {

    static final String HEADER = "Idempotency-Key";

    private static final Pattern KEY = Pattern.compile("[\\x21\\x23-\\x5b\\x5d-\\x7e]{16,128}");

    private IdempotencyKey() {}

    /**
     * The key that was sent.
     *
     * @param values of the header; null or empty for none
     * @return null for none
     * @throws BusinessException INVALID idempotency-key-bad
     */
    static String of(List<String> values) {
        if (values == null || values.isEmpty()) {
            return null;
        }
        String text = values.get(0).strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        String key = quoted ? text.substring(1, text.length() - 1) : text;
        if (values.size() > 1 || !KEY.matcher(key).matches()) {
            throw new BusinessException(Category.INVALID, "idempotency-key-bad");
        }
        return key;
    }
}
