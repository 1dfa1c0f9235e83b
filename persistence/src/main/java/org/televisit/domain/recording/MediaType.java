package org.televisit.domain.recording;

import java.util.regex.Pattern;
import org.televisit.domain.shared.BusinessException;
import org.televisit.domain.shared.BusinessException.Category;

/**
 * What the doctor's browser records.
 *
 * @param text such as {@code video/mp4;codecs=avc1.42001f,opus}; only what a header may carry
 */
public record MediaType(String text) {

    private static final Pattern KNOWN = Pattern.compile("video/(mp4|webm)(; ?codecs=\"?[\\w.,\\- ]{1,60}\"?)?");

    /** @throws BusinessException INVALID media-type */
    public MediaType {
        if (text == null || !KNOWN.matcher(text).matches()) {
            throw new BusinessException(Category.INVALID, "media-type");
        }
    }

    /** Whether its files have to be given an index before anybody can seek in them. */
    public boolean webm() {
        return text.startsWith("video/webm");
    }
}
