package org.televisit.domain.person;

import java.time.DateTimeException;
import java.time.Instant;

/**
 * A place in the list of accounts, which stays where it is though the person who stood there signs in again.
 *
 * @param at the last sign-in of the account that was seen last
 * @param id its internal key
 */
public record AccountKey(Instant at, long id) {

    static AccountKey of(Account account) {
        return new AccountKey(account.lastSignInAt(), account.id());
    }

    /** As it stands in an address; null when it is no such text. */
    public static AccountKey read(String text) {
        int end = text.indexOf('_');
        if (end < 0) {
            return null;
        }
        try {
            return new AccountKey(Instant.parse(text.substring(0, end)), Long.parseLong(text.substring(end + 1)));
        } catch (DateTimeException | NumberFormatException notOurs) {
            return null;
        }
    }

    /** As it stands in an address. */
    public String text() {
        return at + "_" + id;
    }
}
