package org.televisit.application.call;

import java.time.Instant;
import org.televisit.domain.call.ParticipantRole;

/**
 * A seat in the room, to be claimed with the ticket within two minutes.
 *
 * @param ticket shown this once, stored only as a hash
 * @param callId the room
 */
public record JoinGrant(
        String ticket,
        String callId,
        ParticipantRole role,
        String selfName,
        String otherName,
        Instant startsAt,
        Instant visitEnd) {}
