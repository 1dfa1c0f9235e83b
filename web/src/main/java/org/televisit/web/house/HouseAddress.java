package org.televisit.web.house;

import org.televisit.domain.call.HistoryKey;
import org.televisit.domain.shared.BusinessException;

/** What addresses of lists of the house's visits hold. */
final class HouseAddress {

    private HouseAddress() {}

    /** Where the last page ended; null for none, or for what is no key: an address can hold anything. */
    static HistoryKey key(String token) {
        try {
            return token == null ? null : HistoryKey.parse(token);
        } catch (BusinessException notOurs) {
            return null;
        }
    }
}
