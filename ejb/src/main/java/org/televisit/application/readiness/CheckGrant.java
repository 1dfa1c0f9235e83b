package org.televisit.application.readiness;

/**
 * What a page needs to check.
 *
 * @param id public id under which it says what it found
 * @param iceServersJson the servers to try, as a JSON object: {@code iceServers} and {@code expiresAt}
 */
public record CheckGrant(String id, String iceServersJson) {

    /** Never shows the credential. */
    @Override
    public String toString() {
        return "CheckGrant[" + id + "]";
    }
}
