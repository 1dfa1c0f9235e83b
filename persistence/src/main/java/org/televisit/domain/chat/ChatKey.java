package org.televisit.domain.chat;

import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * A message's place among all of a visit's, as a page of them names where it begins.
 *
 * @param revision which of the visit's agreed times the call belongs to
 * @param sequence the place in that call's conversation
 */
public record ChatKey(int revision, int sequence) {

    private static final Pattern TOKEN = Pattern.compile("(\\d{1,6})\\.(\\d{1,9})");

    /** The place of a message. */
    public static ChatKey of(ChatMessage message) {
        return new ChatKey(message.call().scheduleRevision(), message.sequence());
    }

    /**
     * Reads {@link #token()}.
     *
     * @throws BusinessException INVALID not-understood
     */
    public static ChatKey parse(String token) {
        var parts = TOKEN.matcher(token);
        if (!parts.matches()) {
            throw new BusinessException(Category.INVALID, "not-understood");
        }
        return new ChatKey(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)));
    }

    /** As it stands in an address, such as {@code 0.51}. */
    public String token() {
        return revision + "." + sequence;
    }
}
