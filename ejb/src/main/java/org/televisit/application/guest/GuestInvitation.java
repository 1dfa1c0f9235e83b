package org.televisit.application.guest;

import java.time.Instant;

/**
 * What somebody who holds a link is told before anything else: nothing of the patient.
 *
 * @param name as whom they are expected
 * @param kind as what, such as {@code interpreter}
 * @param with the doctor's name
 * @param opensAt from when on one may come in
 * @param refusal why it leads nowhere now; null when it does
 */
public record GuestInvitation(String name, String kind, String with, Instant opensAt, String refusal) {}
