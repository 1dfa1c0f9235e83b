package org.televisit.domain.person;

/**
 * An account as a list shows it.
 *
 * @param name the record's name, else the one that the last sign-in told, else the subject
 */
public record AccountRow(Account account, String name) {

    /** Its place in the list. */
    public AccountKey key() {
        return AccountKey.of(account);
    }
}
