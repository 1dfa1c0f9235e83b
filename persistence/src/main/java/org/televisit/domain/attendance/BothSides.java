package org.televisit.domain.attendance;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.televisit.domain.call.Call;
import org.televisit.domain.call.ParticipantRole;

/** What a call's stays and evidence say of the two sides, read by one statement each however long the call lasted. */
record BothSides(Side doctor, Side patient) {

    private record StayOf(ParticipantRole role, Stay stay) {}

    private record Told(ParticipantRole role, EvidenceKind kind, long seconds) {}

    /** Of a visit that nobody ever asked to join. */
    static BothSides absent() {
        return new BothSides(Side.absent(), Side.absent());
    }

    static BothSides of(EntityManager em, Call call) {
        List<StayOf> stays = stays(em, call);
        List<Told> told = told(em, call);
        return new BothSides(
                side(ParticipantRole.PRACTITIONER, stays, told), side(ParticipantRole.PATIENT, stays, told));
    }

    private static List<StayOf> stays(EntityManager em, Call call) {
        return em.createQuery(
                        "select role, arrivedAt, leftAt from Presence where call = :call order by arrivedAt, id",
                        Object[].class)
                .setParameter("call", call)
                .getResultStream()
                .map(row -> new StayOf((ParticipantRole) row[0], new Stay((Instant) row[1], (Instant) row[2])))
                .toList();
    }

    private static List<Told> told(EntityManager em, Call call) {
        return em.createQuery(
                        "select role, kind, sum(seconds) from Evidence where call = :call group by role, kind",
                        Object[].class)
                .setParameter("call", call)
                .getResultStream()
                .map(row -> new Told((ParticipantRole) row[0], (EvidenceKind) row[1], (Long) row[2]))
                .toList();
    }

    private static Side side(ParticipantRole role, List<StayOf> stays, List<Told> told) {
        List<Told> own = told.stream().filter(one -> one.role() == role).toList();
        return new Side(
                stays.stream()
                        .filter(one -> one.role() == role)
                        .map(StayOf::stay)
                        .toList(),
                own.stream().anyMatch(one -> one.kind().tried()),
                own.stream().anyMatch(one -> one.kind() == EvidenceKind.MEDIA),
                Math.toIntExact(own.stream().mapToLong(Told::seconds).sum()));
    }
}
