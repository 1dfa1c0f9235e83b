package org.televisit.application.person;

import java.time.Instant;
import org.televisit.domain.person.InvitationKind;
import org.televisit.domain.person.ProxyRelation;

/**
 * What an invitation offers whoever holds it.
 *
 * @param patientName whose record it is about
 * @param relation as what they would act; null but for {@link InvitationKind#PROXY}
 * @param actsUntil until when they would act; null for no end, and but for a proxy
 * @param expiresAt until when it may be accepted
 */
public record InvitationView(
        InvitationKind kind, String patientName, ProxyRelation relation, Instant actsUntil, Instant expiresAt) {}
