package org.televisit.domain.recording;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.televisit.domain.appointment.Appointment;
import org.televisit.domain.call.Call;
import org.televisit.domain.person.Patient;

/** Where recordings are kept; their content lies in files. */
@Dependent
public class RecordingRepository {

    @PersistenceContext(unitName = "televisit")
    private EntityManager em;

    protected RecordingRepository() {}

    /** Works on this entity manager, in its transaction. */
    public RecordingRepository(EntityManager em) {
        this.em = em;
    }

    /** Keeps a new one. */
    public Recording add(Recording recording) {
        em.persist(recording);
        em.flush();
        return recording;
    }

    /** The newest recording of the call, its row locked. */
    public Optional<Recording> newestLocked(Call call) {
        return locked(em.createQuery("from Recording where call = :call order by id desc", Recording.class)
                .setParameter("call", call)
                .setMaxResults(1));
    }

    /** The visit's recording of this public id, its row locked. */
    public Optional<Recording> oneLocked(Appointment visit, String publicId) {
        return locked(em.createQuery("from Recording where appointment = :visit and publicId = :id", Recording.class)
                .setParameter("visit", visit)
                .setParameter("id", publicId));
    }

    /** The recording of this public id, its row locked. */
    public Optional<Recording> byPublicIdLocked(String publicId) {
        return locked(em.createQuery("from Recording where publicId = :id", Recording.class)
                .setParameter("id", publicId));
    }

    // locked by the row alone: what is read with a lock and was read before is read anew
    private Optional<Recording> locked(TypedQuery<Recording> query) {
        Optional<Recording> found = query.getResultStream().findFirst();
        found.ifPresent(recording -> em.refresh(recording, LockModeType.PESSIMISTIC_WRITE));
        return found;
    }

    /** All recordings of the visit, the oldest first. */
    public List<Recording> of(Appointment visit) {
        return em.createQuery("from Recording where appointment = :visit order by id", Recording.class)
                .setParameter("visit", visit)
                .getResultList();
    }

    /** All recordings of this patient's visits of which something is still there, the oldest first. */
    public List<Recording> thereOf(Patient patient) {
        return em.createQuery(
                        "from Recording r where r.appointment.patient = :patient and r.status <> DELETED order by r.id",
                        Recording.class)
                .setParameter("patient", patient)
                .getResultList();
    }

    /** Keeps a new take. */
    public RecordingTake add(RecordingTake take) {
        em.persist(take);
        em.flush();
        return take;
    }

    /** The takes of a recording in order. */
    public List<RecordingTake> takes(Recording recording) {
        return em.createQuery("from RecordingTake where recording = :recording order by number", RecordingTake.class)
                .setParameter("recording", recording)
                .getResultList();
    }

    /** One take. */
    public Optional<RecordingTake> take(Recording recording, int number) {
        return em.createQuery(
                        "from RecordingTake where recording = :recording and number = :number", RecordingTake.class)
                .setParameter("recording", recording)
                .setParameter("number", number)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new chunk. */
    public void add(RecordingChunk chunk) {
        em.persist(chunk);
    }

    /** One chunk of a take. */
    public Optional<RecordingChunk> chunk(RecordingTake take, int place) {
        return Optional.ofNullable(em.find(RecordingChunk.class, new RecordingChunk.Key(take.id(), place)));
    }

    /** The chunks of a take in order, from the one that holds this byte on, at most so many. */
    public List<RecordingChunk> chunksFrom(RecordingTake take, long first, int atMost) {
        return em.createQuery(
                        "from RecordingChunk where key.takeId = :take and startsAt + sizeBytes > :first"
                                + " order by key.place",
                        RecordingChunk.class)
                .setParameter("take", take.id())
                .setParameter("first", first)
                .setMaxResults(atMost)
                .getResultList();
    }

    /** What this person played last of the recording. */
    public Optional<RecordingPlay> lastPlay(Recording recording, String subject) {
        return em.createQuery(
                        "from RecordingPlay where recording = :recording and subject = :subject order by lastAt desc",
                        RecordingPlay.class)
                .setParameter("recording", recording)
                .setParameter("subject", subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a new play. */
    public void add(RecordingPlay play) {
        em.persist(play);
    }

    /** Public ids of those stopped before that moment that still wait for chunks, the oldest first. */
    public List<String> waitingSince(Instant before, int atMost) {
        return ids("status = STOPPED and stoppedAt < :before order by stoppedAt", before, atMost);
    }

    /**
     * Public ids of those that ended before that moment and are still there, the oldest first; none of a patient of
     * whom nothing may be deleted.
     */
    public List<String> olderThan(Instant before, int atMost) {
        return ids(
                "status in (COMPLETE, FAILED) and endedAt < :before and not exists (select 1 from LegalHold h"
                        + " where h.patient = r.appointment.patient and h.endedAt is null) order by endedAt",
                before,
                atMost);
    }

    /** Public ids of those deleted before that moment whose files may still be there. */
    public List<String> uncleared(Instant before, int atMost) {
        return ids("cleared = false and status = DELETED and endedAt < :before order by id", before, atMost);
    }

    private List<String> ids(String which, Instant before, int atMost) {
        return em.createQuery("select r.publicId from Recording r where " + which, String.class)
                .setParameter("before", before)
                .setMaxResults(atMost)
                .getResultList();
    }
}
